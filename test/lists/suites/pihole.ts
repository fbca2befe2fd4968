import { isBlocked, type List, readSuite, readSuiteJson, type SuiteCase } from './suite-case.ts';

/** Rows of a table of the test database: their values as text. */
function rowsOf(table: string): string[][] {
  const row = new RegExp(`^INSERT INTO ${table} VALUES\\((.*)\\);`, 'gm');
  return [...readSuite('pihole/gravity-test-db.sql').matchAll(row)].map(([, values = '']) =>
    values.split(',').map((value) => value.replace(/^'|'$/g, '')),
  );
}

/** The database as lists: what is exact, what is an expression, and what is let through. */
function listsOf(): List[] {
  const gravity = rowsOf('gravity').map(([entry]) => entry!);
  const antigravity = rowsOf('antigravity').map(([entry]) => entry!);
  // Expressions with options of Pi-hole's own are no rules of any list.
  const own = (type: string): string[] =>
    rowsOf('domainlist').flatMap(([, kind, entry = '']) => (kind === type && !entry.includes(';') ? [entry] : []));
  const asExpressions = (entries: string[]): string[] => entries.map((entry) => `/${entry}/`);
  return [
    { text: [...gravity, ...own('1'), ...asExpressions(own('3'))].join('\n') },
    { text: [...antigravity, ...own('0'), ...asExpressions(own('2'))].join('\n'), action: 'allow' },
  ];
}

/** What `dig` is told about names by Pi-hole with that database, and its cases of single expressions. */
export function pihole(): SuiteCase[] {
  const { dns_cases, regex_cases } = readSuiteJson<{
    dns_cases: {
      test: string;
      query: { opts: string[]; host: string; qtype: string };
      pipe: string | null;
      checks: string[];
    }[];
    regex_cases: { test: string; host: string; regex: string; result: string }[];
  }>('pihole/pihole_ftl.json');
  const asked = dns_cases.filter(
    ({ query, pipe }) => query.qtype === 'A' && query.opts.join() === '+short' && pipe === null,
  );
  return [
    ...asked.map(({ test, query: { host }, checks }, i) => ({
      id: `pihole/dns/${i} ${test}`,
      theirs: checks[0]!.includes('== "0.0.0.0"'),
      ours: () => isBlocked(listsOf(), host),
    })),
    ...regex_cases.map(({ test, host, regex, result }) => ({
      id: `pihole/${test}`,
      theirs: result === 'match',
      ours: () => isBlocked([{ text: `/${regex}/`, format: 'domains' }], host),
    })),
  ];
}
