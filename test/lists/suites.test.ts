import { afterAll, describe, expect, test } from 'vitest';
import { differences, leftOut, type Reasons } from './differences.ts';
import { adguardEngine, adguardHome, adguardRules, hostlistCompiler } from './suites/adguard.ts';
import { blocky } from './suites/blocky.ts';
import { internationalNames, publicSuffixes } from './suites/names.ts';
import { pihole } from './suites/pihole.ts';
import { bindRpz, powerdnsRpz, unboundRpz } from './suites/rpz.ts';
import { haveSuites, type SuiteCase } from './suites/suite-case.ts';

const suites: Readonly<Record<string, () => SuiteCase[]>> = {
  'AdGuard Home': adguardHome,
  'the DNS engine of AdGuard': adguardEngine,
  'the rules of AdGuard': adguardRules,
  'the list compiler of AdGuard': hostlistCompiler,
  Blocky: blocky,
  'RPZ of unbound': unboundRpz,
  'RPZ of BIND': bindRpz,
  'RPZ of PowerDNS': powerdnsRpz,
  'Pi-hole': pihole,
  'public suffixes': publicSuffixes,
};

/** The first entry of a table that speaks of a case. */
const entryFor = (table: Reasons, id: string) => table.find(([cases]) => cases.test(id));

const title = haveSuites ? 'cases of others' : 'cases of others (skipped without ../shared/suites)';
describe.skipIf(!haveSuites)(title, () => {
  const used = new Set<Reasons[number]>();
  const cases = haveSuites ? Object.entries(suites).map(([name, read]) => [name, read()] as const) : [];

  for (const [name, all] of cases) {
    const kept = all.filter(({ id }) => {
      const out = entryFor(leftOut, id);
      if (out !== undefined) used.add(out);
      return out === undefined;
    });
    test.each(kept)(`${name}: $id`, async ({ id, theirs, ours }) => {
      const difference = entryFor(differences, id);
      if (difference === undefined) return expect(await ours()).toEqual(theirs);
      used.add(difference);
      expect(await ours(), `differs no more: ${difference[1]}`).not.toEqual(theirs);
    });
  }

  // Thousands of names: one test for all of them.
  test('international names', () => {
    const wrong = internationalNames().filter(({ id, theirs, ours }) => {
      const out = entryFor(leftOut, id);
      if (out !== undefined) used.add(out);
      return out === undefined && ours() !== theirs;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  afterAll(() => {
    const idle = [...leftOut, ...differences].filter((entry) => !used.has(entry));
    expect(idle, 'these speak of no case').toEqual([]);
  });
});
