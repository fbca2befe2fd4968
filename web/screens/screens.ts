import type { ComponentType } from 'preact';
import type { Language } from '../../src/core/profile.ts';
import type { AnyReply, Client } from '../client.ts';
import type { Route, ScreenName } from '../route.ts';
import { type Source, sources } from '../sources.ts';
import type { AreaName } from '../words/areas.ts';
import { SignIn } from './sign-in/sign-in.tsx';

/** The route of one screen. */
export type RouteOf<Name extends ScreenName> = Extract<Route, { screen: Name }> & { readonly screen: Name };

/** How a screen comes: its code when it is first opened, and the words that it uses beside the first ones. */
interface Screen<Name extends ScreenName> {
  readonly load: () => Promise<ComponentType<{ readonly route: RouteOf<Name> }>>;
  readonly areas: readonly AreaName[];
  /** What it shows at first, for whoever opens the pages with it. */
  readonly ahead?: (client: Client, language: Language) => readonly Source<AnyReply>[];
}

export const screens: { readonly [Name in ScreenName]: Screen<Name> } = {
  today: {
    load: async () => (await import('./today/today.tsx')).Today,
    areas: ['today'],
    ahead: (client, language) => [sources.today(client, language)],
  },
  children: { load: async () => (await import('./children/children.tsx')).Children, areas: ['children'] },
  child: {
    load: async () => (await import('./child/child.tsx')).Child,
    areas: ['child', 'children', 'today', 'choices', 'hours', 'limits', 'privacy', 'see', 'cases'],
  },
  devices: { load: async () => (await import('./devices/devices.tsx')).Devices, areas: ['devices'] },
  activity: {
    load: async () => (await import('./activity/activity.tsx')).Activity,
    areas: ['activity', 'see', 'cases'],
    ahead: (client) => [sources.people(client), sources.devices(client)],
  },
  cases: {
    load: async () => (await import('./cases/cases.tsx')).Cases,
    areas: ['cases'],
    ahead: (client) => [sources.cases(client)],
  },
  lists: { load: async () => (await import('./lists/lists.tsx')).Lists, areas: ['lists'] },
  settings: {
    load: async () => (await import('./settings/settings.tsx')).Settings,
    areas: ['settings', 'accounts', 'notices', 'backup', 'house'],
  },
  shelf: { load: async () => (await import('./shelf/shelf.tsx')).Shelf, areas: ['shelf'] },
  setup: { load: async () => (await import('./setup/setup.tsx')).Setup, areas: ['setup', 'routers', 'devices'] },
  // It comes with the frame, and so do its words: who has to sign in first is not made to wait twice.
  'sign-in': { load: async () => SignIn, areas: ['sign-in'] },
  nowhere: { load: async () => (await import('./nowhere/nowhere.tsx')).Nowhere, areas: [] },
};
