import { readCategories } from '../../../src/app/blocklists.ts';
import type { Household, Person, Weekday, Window } from '../../../src/core/family/household.ts';
import { newHousehold } from '../../../src/core/family/new-household.ts';
import { openStanding, type Standing } from '../../../src/core/family/standing.ts';
import type { Subjects } from '../../../src/core/family/subjects.ts';

/** How it stands with a child for whom all is open but what is said here. */
export function standing(parts: Partial<Standing> = {}): Standing {
  return { ...openStanding('child'), ...parts };
}

/** A child to whom these categories are closed. */
export function childWithout(...categories: readonly string[]): Standing {
  return standing({ categories: new Map(categories.map((id) => [id, 'blocked'])) });
}

/** What choices can speak of at home: the real categories, a few services of each group, the engines. */
export const subjects: Subjects = {
  categories: readCategories(),
  services: [
    { id: 'youtube', group: 'video' },
    { id: 'netflix', group: 'films' },
    { id: 'mult', group: 'films' },
    { id: 'minecraft', group: 'games' },
    { id: 'roblox', group: 'games' },
    { id: 'steam', group: 'game-stores' },
    { id: 'telegram', group: 'messengers' },
    { id: 'stranger-chats', group: 'messengers' },
    { id: 'zoom', group: 'messengers' },
    { id: 'instagram', group: 'social' },
    { id: 'ozon', group: 'shops' },
    { id: 'chatgpt', group: 'ai-chat' },
    { id: 'tinder', group: 'dating' },
  ],
  engines: ['bing', 'google', 'youtube'],
};

/** A person of whom nothing is said but what is said here. */
export function person(facts: Partial<Person> = {}): Person {
  return { id: 'ann', name: 'Ann', born: null, ageGroup: '7-10', colour: '#3366ff', choices: {}, ...facts };
}

/** A household of one child in London, where summer time comes and goes. */
export function household(parts: Partial<Household> = {}): Household {
  return { ...newHousehold('Europe/London'), people: [person()], ...parts };
}

/** Every day of the week. */
export const daily: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `windows('21:00-07:00', 'mon fri')`; every day where none is named. */
export function windows(span: string, days = daily.join(' ')): Window[] {
  const [from, to] = span.split('-').map(minutes) as [number, number];
  return [{ days: days.split(' ') as Weekday[], from, to }];
}

/** `21:30` as minutes. */
export function minutes(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}
