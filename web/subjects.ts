import type { BudgetTarget } from '../src/core/family/household.ts';
import type { Language, Text } from '../src/core/profile.ts';
import { useApp } from './app-context.ts';
import type { Answer, Client } from './client.ts';
import { type Resource, useFixed } from './resource.ts';
import { useStore } from './store.ts';
import { useWords } from './words/words.ts';

/** Categories, services and engines with their titles. */
export type Subjects = Answer<Client['subjects']['$get']>;

/** Of what choices can speak; it changes with the program alone. */
export function useSubjects(): Resource<Subjects> {
  const { client } = useApp();
  return useFixed('subjects', () => client.subjects.$get());
}

/** What somebody reads of a service, a category or a group; its id until the titles are there. */
export function useTitles(): (target: BudgetTarget) => string {
  const subjects = useSubjects();
  const { language } = useStore(useApp().words);
  const words = useWords('family');
  const known = subjects.state === 'ready' ? subjects.value : undefined;
  return (target) => (target.kind === 'total' ? words.total : titleIn(known, target, language));
}

/** What somebody reads of a title that the house has told; of the Internet as a whole it tells none. */
export function useTold(): (title: Text | null) => string {
  const { language } = useStore(useApp().words);
  const { total } = useWords('family');
  return (title) => title?.[language] ?? total;
}

function titleIn(
  known: Subjects | undefined,
  { kind, id }: Exclude<BudgetTarget, { kind: 'total' }>,
  language: Language,
): string {
  if (known === undefined) return id;
  const { services, categories, serviceGroups } = known;
  const among = kind === 'service' ? services : kind === 'category' ? categories : serviceGroups;
  return among.find((one) => one.id === id)?.title[language] ?? id;
}
