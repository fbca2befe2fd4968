import type { ImpairmentCode } from '../../../src/core/status.ts';
import type { Route, SettingsPart } from '../../route.ts';

/** Where something is put right, and how the way there is called in `words.mend`. */
interface Mending {
  readonly to: Route;
  readonly words: 'lists' | 'settings' | 'children';
}

const lists: Mending = { to: { screen: 'lists' }, words: 'lists' };
const settings = (part: SettingsPart): Mending => ({ to: { screen: 'settings', part }, words: 'settings' });

/** By the code of the trouble; undefined: not on these pages, and the words say where. */
const mendings: Readonly<Record<ImpairmentCode, Mending | undefined>> = {
  'resolver-down': undefined,
  'settings-ignored': settings('network'),
  'settings-not-used': settings('upstreams'),
  'added-lists-damaged': lists,
  'journal-failing': settings('updates'),
  'upstreams-silent': settings('upstreams'),
  'upstream-leads-back': settings('upstreams'),
  'lists-not-renewed': lists,
  'list-refused': lists,
  'list-unusable': lists,
  'lists-stale': lists,
  'registry-missing': undefined,
  'registry-refused': undefined,
  'registry-stale': undefined,
  'registry-ahead': undefined,
  'household-restored': { to: { screen: 'children' }, words: 'children' },
  'household-lost': settings('backup'),
  'household-not-written': settings('updates'),
  'household-unreadable': undefined,
  'clock-unknown': undefined,
  'locks-unreadable': undefined,
  'catalogue-missing': lists,
  'disk-nearly-full': settings('updates'),
};

/** Those that newer lists may heal. */
const healedByLists: readonly string[] = ['lists-not-renewed', 'lists-stale', 'list-refused', 'catalogue-missing'];

export function mendingOf(code: string): Mending | undefined {
  return Object.hasOwn(mendings, code) ? mendings[code as ImpairmentCode] : undefined;
}

export function canUpdateHeal(code: string): boolean {
  return healedByLists.includes(code);
}
