import type { Language } from '../src/core/profile.ts';
import type { AnyReply, Client } from './client.ts';
import type { Topic } from './live.ts';

/** Something of the house, as `useResource` takes it: its key, what it changes with, and how it is asked for. */
export type Source<Reply extends AnyReply> = readonly [
  key: string,
  topics: readonly Topic[],
  load: () => Promise<Reply>,
];

const source = <Reply extends AnyReply>(...parts: Source<Reply>): Source<Reply> => parts;

/** What more than one screen shows, or what is asked for before its screen is drawn. */
export const sources = {
  clock: (client: Client) => source('clock', ['household'], () => client.household.clock.$get()),
  people: (client: Client) => source('people', ['household', 'asks'], () => client.people.$get()),
  devices: (client: Client) => source('devices', ['household', 'notices'], () => client.devices.$get()),
  cases: (client: Client) => source('cases', ['cases', 'household'], () => client.cases.$get()),
  // The house says what is wrong in the language of who asks.
  today: (client: Client, language: Language) =>
    source(`today/${language}`, ['household', 'asks', 'notices', 'lists', 'house'], () => client.today.$get()),
};
