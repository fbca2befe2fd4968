import type { Choices, Permission, Window } from '../../../src/core/family/household.ts';
import { readTarget, targetKey } from '../../../src/core/family/target.ts';
import { useTitles } from '../../subjects.ts';
import { useTime } from '../../time.ts';
import { useWall } from '../../wall.ts';
import { useWords } from '../../words/words.ts';
import { useEngineTitle } from '../../engines.ts';

/** Tells in words what is different between two states of choices by hand, a line each. */
export function useDifferences(): (before: Choices, now: Choices) => string[] {
  const words = useWords('child');
  const family = useWords('family');
  const choices = useWords('choices');
  const titleOf = useTitles();
  const engineTitle = useEngineTitle();
  const wall = useWall();
  const { duration } = useTime();
  const { conflict } = words;

  const times = (windows: readonly Window[]): string =>
    windows.length === 0
      ? choices.never
      : windows.map((window) => `${wall.days(window.days)} ${wall.span(window)}`).join(', ');
  const permission = (value: Permission): string =>
    typeof value === 'string' ? choices.states[value] : times(value.hours);

  /** Key by key of a record. */
  function among<Value>(
    before: Readonly<Record<string, Value>> = {},
    now: Readonly<Record<string, Value>> = {},
    titled: (key: string) => string,
    say: (value: Value) => string,
  ): string[] {
    const said = (value: Value | undefined): string => (value === undefined ? conflict.unset : say(value));
    return [...new Set([...Object.keys(before), ...Object.keys(now)])]
      .filter((key) => !isSame(before[key], now[key]))
      .map((key) => conflict.change(titled(key), said(before[key]), said(now[key])));
  }
  const subject = (kind: 'category' | 'service') => (id: string) => titleOf({ kind, id });
  const budgets = (of: Choices) =>
    Object.fromEntries((of.budgets ?? []).map(({ target, minutes }) => [targetKey(target), minutes]));
  const whole = (what: string, before: unknown, now: unknown): string[] =>
    isSame(before, now) ? [] : [`${what}: ${conflict.other}`];

  return (before, now) => [
    ...among(before.categories, now.categories, subject('category'), permission),
    ...among(before.services, now.services, subject('service'), permission),
    ...among(before.safeSearch, now.safeSearch, engineTitle, (level) => choices.levels[level]),
    ...among<readonly Window[]>(before.closed, now.closed, (kind) => family.closed[kind as 'bedtime'], times),
    ...among(
      budgets(before),
      budgets(now),
      (key) => titleOf(readTarget(key) ?? { kind: 'total' }),
      (minutes) => [...new Set(Object.values(minutes))].map(duration).join(' / '),
    ),
    ...whole(words.parts.rules, before.rules, now.rules),
    ...whole(choices.always, before.always, now.always),
    ...whole(choices.allowOnly, before.allowOnly, now.allowOnly),
    ...whole(words.parts.privacy, before.logging, now.logging),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
