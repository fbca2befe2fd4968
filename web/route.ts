import { type SetupStep, setupSteps } from '../src/core/setup-steps.ts';

/** What a child's page is divided into; the first is what opens. */
export const childParts = ['now', 'allowed', 'hours', 'budgets', 'rules', 'search', 'privacy', 'see'] as const;
export type ChildPart = (typeof childParts)[number];

/** What the settings are divided into; the first is what opens. */
export const settingsParts = ['look', 'network', 'upstreams', 'notices', 'accounts', 'backup', 'updates'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Where somebody is. */
export type Route =
  | { readonly screen: 'today' | 'children' | 'devices' | 'lists' | 'cases' | 'sign-in' | 'nowhere' }
  /** Without a step: where it was left. */
  | { readonly screen: 'setup'; readonly step?: SetupStep }
  /** `name`: what is looked at in the part `see`. */
  | { readonly screen: 'child'; readonly id: string; readonly part: ChildPart; readonly name?: string }
  /** What is looked for: `{ child: 'masha', day: '2026-11-28', q: 'games' }`, see `screens/activity/wanted.ts`. */
  | { readonly screen: 'activity'; readonly query: Readonly<Record<string, string>> }
  | { readonly screen: 'settings'; readonly part: SettingsPart }
  /** Without an article: all there are. */
  | { readonly screen: 'shelf'; readonly article?: string };

export type ScreenName = Route['screen'];

const plain = ['children', 'devices', 'lists', 'cases', 'sign-in'] as const;

/** Reads the address bar: `/child/masha/hours`, `/activity?child=masha`. */
export function readRoute(pathname: string, search = ''): Route {
  const [first = '', second, third, ...more] = pathname.split('/').slice(1).map(decode);
  const nowhere: Route = { screen: 'nowhere' };
  if (more.length > 0) return nowhere;
  switch (first) {
    case '':
      return second === undefined ? { screen: 'today' } : nowhere;
    case 'child': {
      const part = childParts.find((one) => one === (third ?? childParts[0]));
      if (second === undefined || second === '' || part === undefined) return nowhere;
      const name = part === 'see' ? new URLSearchParams(search).get('name') : null;
      return { screen: 'child', id: second, part, ...(name !== null && { name }) };
    }
    case 'activity':
      if (second !== undefined) return nowhere;
      return { screen: 'activity', query: Object.fromEntries(new URLSearchParams(search)) };
    case 'settings': {
      const part = settingsParts.find((one) => one === (second ?? settingsParts[0]));
      return part === undefined || third !== undefined ? nowhere : { screen: 'settings', part };
    }
    case 'shelf':
      if (third !== undefined || second === '') return nowhere;
      return second === undefined ? { screen: 'shelf' } : { screen: 'shelf', article: second };
    case 'setup': {
      const step = setupSteps.find((one) => one === second);
      if (third !== undefined || (second !== undefined && step === undefined)) return nowhere;
      return step === undefined ? { screen: 'setup' } : { screen: 'setup', step };
    }
    default: {
      const screen = plain.find((one) => one === first);
      return screen === undefined || second !== undefined ? nowhere : { screen };
    }
  }
}

/** What {@link readRoute} reads. */
export function pathOf(route: Route): string {
  switch (route.screen) {
    case 'today':
    case 'nowhere':
      return '/';
    case 'child':
      return `/child/${encodeURIComponent(route.id)}${route.part === childParts[0] ? '' : `/${route.part}`}${
        route.name === undefined ? '' : `?${new URLSearchParams({ name: route.name }).toString()}`
      }`;
    case 'activity': {
      const query = new URLSearchParams(route.query).toString();
      return `/activity${query === '' ? '' : `?${query}`}`;
    }
    case 'settings':
      return `/settings${route.part === settingsParts[0] ? '' : `/${route.part}`}`;
    case 'shelf':
      return route.article === undefined ? '/shelf' : `/shelf/${encodeURIComponent(route.article)}`;
    case 'setup':
      return route.step === undefined ? '/setup' : `/setup/${route.step}`;
    default:
      return `/${route.screen}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
