import type { Permission } from '../../../../src/core/family/household.ts';
import type { Language } from '../../../../src/core/profile.ts';
import { useApp } from '../../../app-context.ts';
import { useStore } from '../../../store.ts';
import type { Subjects } from '../../../subjects.ts';
import { type Holding, isByHand, permissionOf, type Said } from '../holding.ts';

/** A topic, an app or a site that can be allowed or blocked. */
export interface Subject {
  readonly field: 'categories' | 'services';
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly said: Said<Permission>;
}

/** Those of one group. */
export interface SubjectGroup {
  readonly id: string;
  readonly title: string;
  readonly subjects: readonly Subject[];
}

/** What is looked for among the subjects. */
export interface Wanted {
  readonly text: string;
  readonly filter: 'all' | 'blocked' | 'byHand';
}

/** Those that are wanted, group by group; groups without any are left out. */
export function useSubjectGroups(
  field: Subject['field'],
  subjects: Subjects,
  holding: Holding,
  wanted: Wanted,
): SubjectGroup[] {
  const { language } = useStore(useApp().words);
  const groups = field === 'categories' ? subjects.categoryGroups : subjects.serviceGroups;
  const all = field === 'categories' ? subjects.categories : subjects.services;
  return groups
    .map(({ id: group, title }) => ({
      id: group,
      title: title[language],
      subjects: all
        .filter((one) => one.group === group && isNamed(one, wanted.text, title[language]))
        .map(({ id, title }) => ({ field, id, group, title: title[language], said: permissionOf(holding, field, id) }))
        .filter(({ said }) => isWanted(holding, said, wanted.filter)),
    }))
    .filter(({ subjects: found }) => found.length > 0);
}

/** Is it closed, always or at times? */
export function isClosed({ value }: Said<Permission>): boolean {
  return value === 'blocked';
}

function isWanted(holding: Holding, said: Said<Permission>, filter: Wanted['filter']): boolean {
  if (filter === 'all') return true;
  return filter === 'blocked' ? said.value !== undefined && said.value !== 'allowed' : isByHand(holding, said.layer);
}

/** By its name in any of the languages, its id, or its group. */
function isNamed(
  { id, title }: { readonly id: string; readonly title: Readonly<Record<Language, string>> },
  text: string,
  group: string,
): boolean {
  const wanted = text.trim().toLowerCase();
  return wanted === '' || [id, title.en, title.ru, group].some((name) => name.toLowerCase().includes(wanted));
}
