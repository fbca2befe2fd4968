import { readName, readPasted } from '../../core/domain-name.ts';
import type { Subjects } from '../../core/family/subjects.ts';
import type { Qname } from '../../core/qname.ts';
import type { Slip } from './slip.ts';

/**
 * Reads the site of a rule as a parent types or pastes it: `www.g.test/play`, `*.g.test`. A word without a dot is a service
 * or a slip (as a name it would be a whole end of names, which nobody means): `.zip` says that such an end is meant.
 */
export function readSite(text: string, subjects: Subjects): Qname | Slip {
  const [, dot, rest = ''] = /^(\*?\.)?(.*)$/s.exec(text.trim()) ?? [];
  const name = dot === undefined ? readPasted(rest) : readName(rest);
  if (!name) return { slip: 'name', text };
  if (dot !== undefined || name.includes('.')) return name;
  return { slip: 'bareName', text, nearest: subjectsCalled(name, subjects) };
}

/** Services and categories of that id, as they are typed: `service.youtube`. */
function subjectsCalled(id: string, { services, categories }: Subjects): string[] {
  const has = (known: readonly { readonly id: string }[]): boolean => known.some((one) => one.id === id.toLowerCase());
  return [
    ...(has(services) ? [`service.${id.toLowerCase()}`] : []),
    ...(has(categories) ? [`category.${id.toLowerCase()}`] : []),
  ];
}
