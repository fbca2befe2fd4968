import { readName } from '../../config/domain-name.ts';
import type { GrantTarget } from '../../core/family/household.ts';
import type { Slip } from './slip.ts';

/** Reads what a yes opens: `everything`, `category.games`, `service.youtube`, or a name. */
export function readGrantTarget(text: string): GrantTarget | Slip {
  if (text === 'everything') return { kind: text };
  const [, kind, id] = /^(service|category)[.:](.+)$/.exec(text) ?? [];
  if (id !== undefined) return { kind: kind as 'service' | 'category', id };
  const name = readName(text) || undefined;
  return name === undefined ? { slip: 'name', text } : { kind: 'name', name };
}

/** What {@link readGrantTarget} reads. */
export function sayGrantTarget(what: GrantTarget): string {
  switch (what.kind) {
    case 'everything':
      return what.kind;
    case 'name':
      return what.name;
    default:
      return `${what.kind}.${what.id}`;
  }
}
