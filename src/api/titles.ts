import type { BudgetTarget } from '../core/family/household.ts';
import type { Text } from '../core/profile.ts';
import type { SubjectsPort } from './ports/subjects-port.ts';

/** What a parent reads of a service, a category or a group of services; null: the Internet as a whole, or unknown. */
export type Titles = (target: BudgetTarget) => Text | null;

export function titlesFrom({ categories, services, serviceGroups }: SubjectsPort): Titles {
  const titles = (of: readonly { readonly id: string; readonly title: Text }[]) =>
    new Map(of.map(({ id, title }) => [id, title]));
  const known = { category: titles(categories), service: titles(services), group: titles(serviceGroups) };
  return (target) => (target.kind === 'total' ? null : (known[target.kind].get(target.id) ?? null));
}
