import { existsSync } from 'node:fs';
import { nearest } from './nearest.ts';
import type { Fault } from './problem.ts';
import type { Settings } from './schema.ts';

/** A fault at a key of the validated settings: `source[1].path`. */
export interface CrossFault {
  readonly key: string;
  readonly fault: Fault;
}

/** A key, and what it says. */
type Named = readonly [key: string, value: string];

/** What each setting by itself cannot tell: whether they go together. */
export function crossCheck(settings: Settings, categories: readonly string[] | undefined): CrossFault[] {
  return [
    ...checkBlocking(settings),
    ...checkCache(settings),
    ...checkHousehold(settings),
    ...checkRegistry(settings),
    ...checkDesk(settings),
    ...checkStartPage(settings),
    ...(categories ? checkCategories(settings, categories) : []),
    ...settings.source.flatMap(checkPlace),
    ...checkRepeated(settings.forward.map(({ zone }, index) => [`forward[${index}].zone`, zone])),
    ...checkRepeated(settings.source.map(({ id }, index) => [`source[${index}].id`, id])),
  ];
}

function checkBlocking({ blocking: { reply, addresses }, kids }: Settings): CrossFault[] {
  const key = 'blocking.reply';
  if (reply === 'address' && addresses.length === 0) return [{ key, fault: { code: 'no-block-address' } }];
  if (reply === 'page' && kids.listen === undefined) return [{ key, fault: { code: 'no-kids-page' } }];
  return [];
}

function checkCache({ cache }: Settings): CrossFault[] {
  return cache.minTtl > cache.maxTtl
    ? [{ key: 'cache.min_ttl', fault: { code: 'ttl-order', value: String(cache.minTtl), most: cache.maxTtl } }]
    : [];
}

function checkHousehold({ household }: Settings): CrossFault[] {
  const names = household.deny.filter((name) => household.allow.includes(name));
  const categories = household.allowed.filter((category) => household.blocked.includes(category));
  return [
    ...names.map((value) => ({ key: 'household.deny', fault: { code: 'allowed-and-denied', value } as const })),
    ...categories.map((value) => ({
      key: 'household.allowed',
      fault: { code: 'blocked-and-allowed', value } as const,
    })),
  ];
}

function checkRegistry({ registry }: Settings): CrossFault[] {
  return registry.feed !== undefined && registry.publicKey === undefined
    ? [{ key: 'registry.feed', fault: { code: 'no-public-key' } }]
    : [];
}

/** What a desk decides is believed by its signature alone. */
function checkDesk({ desk }: Settings): CrossFault[] {
  return desk.url !== undefined && desk.key === undefined ? [{ key: 'desk.url', fault: { code: 'no-desk-key' } }] : [];
}

/** What it names is open to the smallest: unsigned, whoever sits on the line would open anything. */
function checkStartPage({ startPage: { url, key } }: Settings): CrossFault[] {
  return url !== undefined && key === undefined
    ? [{ key: 'start_page.url', fault: { code: 'no-start-page-key' } }]
    : [];
}

function checkCategories({ household, source }: Settings, known: readonly string[]): CrossFault[] {
  const named: Named[] = [
    ...household.blocked.map((category): Named => ['household.blocked', category]),
    ...household.allowed.map((category): Named => ['household.allowed', category]),
    ...source.map(({ category }, index): Named => [`source[${index}].category`, category]),
  ];
  return named
    .filter(([, value]) => !known.includes(value))
    .map(([key, value]) => ({ key, fault: { code: 'unknown-category', value, nearest: nearest(value, known) } }));
}

/** A list lies on this disk or is fetched from the web: one of the two. */
function checkPlace(
  { path, url, key, deltas, allowHost, update }: Settings['source'][number],
  index: number,
): CrossFault[] {
  const at = (name: string, code: 'no-place' | 'two-places' | 'only-for-url' | 'deltas-without-key'): CrossFault => {
    return { key: `source[${index}].${name}`, fault: { code } };
  };
  if (url !== undefined && path !== undefined) return [at('url', 'two-places')];
  if (url !== undefined) return deltas !== undefined && key === undefined ? [at('deltas', 'deltas-without-key')] : [];
  if (path === undefined) return [at('path', 'no-place')];
  const stray = Object.entries({ key, deltas, allow_host: allowHost, update }).find(([, value]) => value !== undefined);
  return stray ? [at(stray[0], 'only-for-url')] : [];
}

function checkRepeated(named: readonly Named[]): CrossFault[] {
  return named
    .filter(([, value], index) => named.findIndex(([, other]) => other === value) < index)
    .map(([key, value]) => ({ key, fault: { code: 'repeated', value } }));
}

/** Files that are named and not there. The house opens without them: a list that is gone must not cost the family its DNS. */
export function checkFiles({ registry, source }: Settings): CrossFault[] {
  const named = source.flatMap(({ path }, index): Named[] =>
    path === undefined ? [] : [[`source[${index}].path`, path]],
  );
  if (registry.feed !== undefined) named.push(['registry.feed', registry.feed]);
  return named
    .filter(([, path]) => !existsSync(path))
    .map(([key, value]) => ({ key, fault: { code: 'no-such-file', value } }));
}
