import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildFeed } from '../../../src/lists/registry/build.ts';
import { type Feed, readFeed } from '../../../src/lists/registry/feed.ts';
import { HashedRegistry } from '../../../src/lists/registry/hashed-registry.ts';
import { normaliseDomain, normaliseUrl } from '../../../src/lists/registry/normalise.ts';
import { qname } from '../../kit.ts';
import { Registrar } from './feeds.ts';

/** Synthetic dumps and cases beside the repository. */
const suite = fileURLToPath(new URL('../../../../shared/suites/registry', import.meta.url));

/** Where the house differs from the suite on purpose, and why. */
const differences: Readonly<Record<string, string>> = {
  'www.e01.example': 'its entry lists pages of the site; at DNS level only entries for a whole domain count',
  'keep previous known-good record':
    'a malformed entry is told by its number and dropped: of the feed before it only hashes are left to keep',
};

interface Cases {
  readonly normalize_domain: readonly (readonly [string, string])[];
  readonly normalize_url: readonly (readonly [string, string])[];
  readonly dns_expect: Readonly<Record<'blocked' | 'blocked_if_mask_includes_apex' | 'not_blocked', readonly string[]>>;
}

describe.skipIf(!existsSync(suite))("the suite's cases (skipped without ../shared)", () => {
  const cases = existsSync(suite)
    ? (JSON.parse(readFileSync(join(suite, 'rkn_cases.json'), 'utf8')) as Cases)
    : {
        normalize_domain: [],
        normalize_url: [],
        dns_expect: { blocked: [], blocked_if_mask_includes_apex: [], not_blocked: [] },
      };

  test.each(cases.normalize_domain)('the domain in %j is %s', (text, domain) => {
    expect(normaliseDomain(text)).toBe(domain);
  });

  test.each(cases.normalize_url)('the address %j is %s', (text, url) => {
    expect(normaliseUrl(text)).toBe(url);
  });

  async function registryOf(dump: string): Promise<HashedRegistry> {
    const registrar = new Registrar();
    const options = { secret: registrar.secret, hashKey: Buffer.alloc(32), serial: 1, now: Date.UTC(2026, 0, 16) };
    const built = await buildFeed(join(suite, dump), options);
    if ('fault' in built) throw new Error(built.fault);
    return new HashedRegistry((await readFeed(built.octets, registrar.publicKey)) as Feed);
  }

  /** What each dump does not have. */
  const dumps = [
    { dump: 'register-synthetic.xml', without: [] },
    { dump: 'z-i-dump-synthetic.csv', without: ['e04.example'] },
  ];
  test.each(dumps)('$dump blocks what it shall', async ({ dump, without }: { dump: string; without: string[] }) => {
    const registry = await registryOf(dump);
    const { blocked, blocked_if_mask_includes_apex: apexes, not_blocked: open } = cases.dns_expect;
    const isBlocked = (name: string): boolean => registry.forbids(qname(name));
    const expected = [...blocked, ...apexes].filter((name) => !without.includes(name) && !(name in differences));
    expect([...blocked, ...apexes].filter(isBlocked)).toEqual(expected);
    expect(open.filter(isBlocked)).toEqual([]);
  });

  test('an entry that cannot be understood does not stop the others', async () => {
    const registry = await registryOf('register-recoverable-error.xml');
    expect([registry.forbids(qname('good.example')), registry.forbids(qname('bad.example'))]).toEqual([true, false]);
  });
});
