import { readName } from '../../config/domain-name.ts';
import type { Choice } from '../../core/family/choosing.ts';
import type { ClosedKind, LogLevel, Permission, SafeLevel } from '../../core/family/household.ts';
import type { ChoiceKey } from '../../core/family/layers.ts';
import type { Policy } from '../../core/family/policy.ts';
import { readTarget, targetKey } from '../../core/family/target.ts';
import type { Slip } from './slip.ts';
import { none, readDailyMinutes, readWindows, sayDailyMinutes, sayWindows } from './week-text.ts';

const levels: readonly SafeLevel[] = ['off', 'moderate', 'strict'];
const logLevels: readonly LogLevel[] = ['everything', 'blocked', 'counts', 'nothing'];
const flags: Readonly<Record<string, boolean>> = {
  on: true,
  yes: true,
  true: true,
  off: false,
  no: false,
  false: false,
};

/** Reads what is to hold for a key, as it is typed behind it. */
export function readChoice(choice: ChoiceKey, text: string): Choice | Slip {
  const { field } = choice;
  switch (field) {
    case 'categories':
    case 'services': {
      const value = readPermission(text);
      return value === undefined ? { slip: 'permission', text } : { field, key: choice.key, value };
    }
    case 'safeSearch': {
      const value = levels.find((level) => level === text);
      return value === undefined ? { slip: 'level', text } : { field, key: choice.key, value };
    }
    case 'closed': {
      const value = readWindows(text);
      return value === undefined ? { slip: 'windows', text } : { field, key: choice.key as ClosedKind, value };
    }
    case 'budgets': {
      const minutes = readDailyMinutes(text);
      const target = readTarget(choice.key);
      return minutes && target ? { field, value: { target, minutes } } : { slip: 'budget', text };
    }
    case 'always': {
      const names = text === none ? [] : text.split(/[\s,]+/).map((name) => readName(name) || undefined);
      return names.every((name) => name !== undefined) ? { field, value: names } : { slip: 'names', text };
    }
    case 'allowOnly': {
      const value = flags[text];
      return value === undefined ? { slip: 'flag', text } : { field, value };
    }
    case 'logging': {
      const value = logLevels.find((level) => level === text);
      return value === undefined ? { slip: 'logging', text } : { field, value };
    }
  }
}

function readPermission(text: string): Permission | undefined {
  if (text === 'allowed' || text === 'blocked') return text;
  const hours = readWindows(text);
  return hours === undefined || hours.length === 0 ? undefined : { hours };
}

/** What holds for a key, as {@link readChoice} reads it; undefined: nothing is said there. */
export function sayChosen(policy: Policy, choice: ChoiceKey): string | undefined {
  const { field } = choice;
  switch (field) {
    case 'categories':
    case 'services': {
      const permission = policy[field].get(choice.key);
      return typeof permission === 'object' ? sayWindows(permission.hours) : permission;
    }
    case 'safeSearch':
      return policy.safeSearch.get(choice.key);
    case 'closed':
      return sayWindows(policy.closed[choice.key as ClosedKind]);
    case 'budgets': {
      const budget = policy.budgets.find(({ target }) => targetKey(target) === choice.key);
      return budget && sayDailyMinutes(budget.minutes);
    }
    case 'always':
      return policy.always.length === 0 ? none : policy.always.join(', ');
    case 'allowOnly':
      return policy.allowOnly ? 'on' : 'off';
    case 'logging':
      return policy.logging;
  }
}
