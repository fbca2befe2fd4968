import { writeName } from '../../core/domain-name.ts';
import type { GrantTarget } from '../../core/family/household.ts';
import type { Subjects } from '../../core/family/subjects.ts';
import type { Words } from '../words/en.ts';
import { readSite } from './site-name.ts';
import type { Slip } from './slip.ts';

const everything: readonly string[] = ['everything', 'всё', 'все'];

/** Reads what a yes opens: `everything`, `category.games`, `service.youtube`, or a name. */
export function readGrantTarget(text: string, subjects: Subjects): GrantTarget | Slip {
  if (everything.includes(text.toLowerCase())) return { kind: 'everything' };
  const [, kind, id] = /^(service|category)[.:](.+)$/.exec(text) ?? [];
  if (id !== undefined) return { kind: kind as 'service' | 'category', id };
  const name = readSite(text, subjects);
  return typeof name === 'object' ? name : { kind: 'name', name };
}

/** What {@link readGrantTarget} reads, as the family says it. */
export function sayGrantTarget(what: GrantTarget, { family }: Words): string {
  switch (what.kind) {
    case 'everything':
      return family.everything();
    case 'name':
      return writeName(what.name);
    default:
      return `${what.kind}.${what.id}`;
  }
}
