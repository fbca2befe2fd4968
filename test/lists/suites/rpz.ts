import { takeIn } from '../../../src/lists/intake.ts';
import { source } from '../list-files.ts';
import { isBlocked, type List, readSuiteJson, type SuiteCase } from './suite-case.ts';

const zoneOf = (text: string): List => ({ text, format: 'rpz' });

/** The names of unbound's scenarios are top-level domains, which no list may close: they are asked one label lower. */
function lowerZone(zone: string): string {
  let inside = false;
  return zone
    .split('\n')
    .map((line) => {
      if (line.startsWith('$ORIGIN')) inside = line.startsWith('$ORIGIN rpz');
      return inside && !/^(?:[$\s;]|\S*rpz-)/.test(line) ? line.replace(/^\S+/, '$&.lower') : line;
    })
    .join('\n');
}

/** Scenarios of unbound, as far as they are about zones: does the policy refuse the name that is asked for? */
export function unboundRpz(): SuiteCase[] {
  const { scenarios } = readSuiteJson<{
    scenarios: {
      id: string;
      rpz_zones: { zone: string }[];
      cases: { step: number; question: string; expect: { rcode: string; flags: string[]; answer: string[] } }[];
    }[];
  }>('rpz/unbound_rpz.json');
  return scenarios.flatMap(({ id, rpz_zones, cases }) =>
    cases.map(({ step, question, expect: { rcode, flags, answer } }) => {
      const host = question.split(' ')[0]!.replace(/\.$/, '');
      return {
        id: `${id}/${step} ${question}`,
        theirs: flags.includes('AA') && !flags.includes('TC') && (rcode === 'NXDOMAIN' || answer.length === 0),
        ours: () =>
          isBlocked(
            rpz_zones.map(({ zone }) => zoneOf(lowerZone(zone))),
            `${host}.lower`,
          ),
      };
    }),
  );
}

/** BIND's tests of names, with its zones `bl` and `bl-2` as its test adds to them. */
export function bindRpz(): SuiteCase[] {
  const { groups, updates } = readSuiteJson<{
    groups: { group: string; updates: string | null; checks: { check: string; query?: string; comment: string }[] }[];
    updates: Record<string, string[]>;
  }>('rpz/bind_rpz.json');
  return groups.flatMap(({ group, updates: file, checks }) => {
    const added = (updates[file ?? ''] ?? []).flatMap((line) => /^update\s+add\s+(.*)$/.exec(line)?.slice(1) ?? []);
    const zones = ['bl', 'bl-2'].map((zone) => {
      const records = added.filter((record) => new RegExp(`^\\S+\\.${zone}\\.?\\s`).test(record));
      // Owners of an update are absolute, with a dot or without.
      return zoneOf(
        [`$ORIGIN ${zone}.`, ...records.map((record) => record.replace(/^(\S+?)\.?\s/, '$1. '))].join('\n'),
      );
    });
    return checks.map(({ check, query = '', comment }, i) => ({
      id: `bind/${group}/${i} ${comment} ${query}`,
      theirs: check === 'nxdomain' || check === 'nodata',
      ours: () => isBlocked(zones, query.split(' ')[0]!),
    }));
  });
}

/** Zones that PowerDNS loads, or does not. */
export function powerdnsRpz(): SuiteCase[] {
  const { loader_cases } = readSuiteJson<{ loader_cases: { id: string; zone: string; expect: { load: string } }[] }>(
    'rpz/pdns_rpz.json',
  );
  return loader_cases.map(({ id, zone, expect }) => ({
    id,
    theirs: expect.load === 'ok',
    ours: async () => {
      const taken = { entry: () => {}, pattern: () => Promise.resolve(undefined) };
      const { unusable, format } = await takeIn(source(zone, { format: 'auto' }), taken);
      return unusable === undefined && format === 'rpz';
    },
  }));
}
