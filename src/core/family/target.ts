import type { BudgetTarget } from './household.ts';

/** A target as one word, for maps and for the disk: `service:youtube`, `total`. */
export function targetKey(target: BudgetTarget): string {
  return target.kind === 'total' ? 'total' : `${target.kind}:${target.id}`;
}

/** Reads what {@link targetKey} wrote; undefined where it did not. */
export function readTarget(key: string): BudgetTarget | undefined {
  if (key === 'total') return { kind: 'total' };
  const [, kind, id] = /^(service|category|group):(.+)$/.exec(key) ?? [];
  return id === undefined ? undefined : { kind: kind as 'service' | 'category' | 'group', id };
}
