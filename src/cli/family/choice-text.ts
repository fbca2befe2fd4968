import { readName, writeName } from '../../core/domain-name.ts';
import type { Choice } from '../../core/family/choosing.ts';
import type { ClosedKind, Permission } from '../../core/family/household.ts';
import type { ChoiceKey } from '../../core/family/layers.ts';
import type { Policy } from '../../core/family/policy.ts';
import { readTarget, targetKey } from '../../core/family/target.ts';
import type { Slip } from './slip.ts';
import type { Language } from '../../core/profile.ts';
import { flagWords, levelWords, loggingWords, permissionWords, readValue } from '../words/values.ts';
import { isNone, none, readDailyMinutes, readWindows, sayDailyMinutes, sayWindows } from './week-text.ts';

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
      const value = readValue(levelWords, text);
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
      const names = isNone(text) ? [] : text.split(/[\s,]+/).map((name) => readName(name) || undefined);
      return names.every((name) => name !== undefined) ? { field, value: names } : { slip: 'names', text };
    }
    case 'allowOnly': {
      const value = readValue(flagWords, text);
      return value === undefined ? { slip: 'flag', text } : { field, value: value === 'on' };
    }
    case 'logging': {
      const value = readValue(loggingWords, text);
      return value === undefined ? { slip: 'logging', text } : { field, value };
    }
  }
}

function readPermission(text: string): Permission | undefined {
  const permission = readValue(permissionWords, text);
  if (permission !== undefined) return permission;
  const hours = readWindows(text);
  return hours === undefined || hours.length === 0 ? undefined : { hours };
}

/** What holds for a key, as {@link readChoice} reads it; undefined: nothing is said there. */
export function sayChosen(policy: Policy, choice: ChoiceKey, language: Language): string | undefined {
  const { field } = choice;
  switch (field) {
    case 'categories':
    case 'services': {
      const permission = policy[field].get(choice.key);
      if (typeof permission === 'object') return sayWindows(permission.hours, language);
      return permission && permissionWords[permission][language];
    }
    case 'safeSearch': {
      const level = policy.safeSearch.get(choice.key);
      return level && levelWords[level][language];
    }
    case 'closed':
      return sayWindows(policy.closed[choice.key as ClosedKind], language);
    case 'budgets': {
      const budget = policy.budgets.find(({ target }) => targetKey(target) === choice.key);
      return budget && sayDailyMinutes(budget.minutes, language);
    }
    case 'always':
      return policy.always.length === 0 ? none[language] : policy.always.map(writeName).join(', ');
    case 'allowOnly':
      return flagWords[policy.allowOnly ? 'on' : 'off'][language];
    case 'logging':
      return loggingWords[policy.logging][language];
  }
}
