import type { HouseView } from '../../src/api/house-view.ts';
import { createKidsDoor } from '../../src/api/kids/door.ts';
import type { AgeGroup } from '../../src/core/family/household.ts';
import type { Reason } from '../../src/core/verdict.ts';
import { type ApiUnderTest, noon, openApi } from './api-kit.ts';

/** Whose device asks: a child of each age, a grown-up, or somebody whom nobody knows. */
export const addresses = {
  '0-6': '192.168.1.6',
  '7-10': '192.168.1.7',
  '11-13': '192.168.1.11',
  '14-17': '192.168.1.14',
  adult: '192.168.1.40',
  stranger: '192.168.1.99',
} as const;
export type Looker = keyof typeof addresses;

export const childAges = ['0-6', '7-10', '11-13', '14-17'] as const;

/** Why names are closed in this house; a name that is not here is open. */
const verdicts: Readonly<Record<string, Pick<Reason, 'kind' | 'name' | 'source'>>> = {
  'bet.test': { kind: 'category', name: 'gambling', source: 'starter/gambling' },
  'www.bet.test': { kind: 'category', name: 'gambling', source: 'starter/gambling' },
  'adult.test': { kind: 'category', name: 'adult', source: 'starter/adult' },
  'smoke.test': { kind: 'category', name: 'drugs', source: 'starter/drugs' },
  'hurt.test': { kind: 'category', name: 'self-harm', source: 'starter/self-harm' },
  'ads.test': { kind: 'category', name: 'ads', source: 'starter/ads' },
  'tube.test': { kind: 'service', name: 'youtube', source: 'service' },
  'later.test': { kind: 'hours', name: 'games', source: 'category' },
  'spent.test': { kind: 'budget', name: 'youtube', source: 'service' },
  'own.test': { kind: 'own', name: 'deny', source: 'household' },
  'law.test': { kind: 'registry', name: 'registry', source: 'registry' },
  'locked.test': { kind: 'locked', name: 'deny', source: 'household' },
  'unseen.test': { kind: 'allow-only', name: 'allow-only', source: 'household' },
  'seek.test': { kind: 'search', name: 'others', source: 'search' },
  'night.test': { kind: 'closed', name: 'bedtime', source: 'household' },
};
export const closedNames: readonly string[] = Object.keys(verdicts);

const explain: HouseView['explain'] = (name, who = 'strangers') => {
  const because = verdicts[name] ?? null;
  const isListed = because?.kind === 'category';
  const listing = { scope: 'subtree', ancestor: name, since: null, pattern: null };
  return Promise.resolve({
    name,
    who,
    action: because === null ? 'allow' : 'block',
    because,
    matches: isListed ? [{ ...because, ...listing }] : [],
    catalogue: { serial: 1, created: 0 },
  });
};

/** A page as a device got it. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface KidsUnderTest {
  readonly api: ApiUnderTest;
  /** At the children's own port. */
  readonly ask: (path: string, more?: Asking) => Promise<Shown>;
}

export interface Asking {
  readonly from?: Looker;
  readonly language?: string;
  readonly host?: string;
  /** Fields of a form. */
  readonly form?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly socket?: Readonly<Record<string, unknown>>;
}

const people: readonly (readonly [AgeGroup & Looker, string])[] = [
  ['0-6', 'Kira'],
  ['7-10', 'Masha'],
  ['11-13', 'Petya'],
  ['14-17', 'Olya'],
  ['adult', 'Anna'],
];

/** A house with a child of each age, and names that are closed for every reason there is. */
export async function openKids(
  flags: Readonly<Record<string, string>> = {},
  now: () => number = () => noon,
  changes: Partial<HouseView> = {},
): Promise<KidsUnderTest> {
  const personAt = (isGrownUp: boolean) => (address: string) =>
    people.find(([age]) => addresses[age] === address && (age === 'adult') === isGrownUp)?.[1].toLowerCase();
  const api = openApi({ explain, ...changes }, { now, flags, childAt: personAt(false), grownUpAt: personAt(true) });
  for (const [ageGroup, name] of people) await api.call('POST', '/api/people', { json: { name, ageGroup } });
  const door = createKidsDoor(api.view);
  return {
    api,
    async ask(path, { from = '7-10', language = 'en', host = 'kids.home.arpa', form, method, headers, socket } = {}) {
      const incoming = {
        socket: { remoteAddress: addresses[from], localAddress: '192.168.1.1', localPort: 80, ...socket },
      };
      const sent = {
        method: method ?? (form === undefined ? 'GET' : 'POST'),
        headers: {
          host,
          'accept-language': language,
          ...(form !== undefined && {
            origin: `http://${host}`,
            'content-type': 'application/x-www-form-urlencoded',
          }),
          ...headers,
        },
        ...(form !== undefined && { body: new URLSearchParams(form).toString() }),
      };
      const reply = await door.request(path, sent, { incoming });
      return { status: reply.status, headers: reply.headers, text: await reply.text() };
    },
  };
}
