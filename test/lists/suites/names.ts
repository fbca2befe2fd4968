import { readEntry } from '../../../src/lists/entry-names.ts';
import { readSuiteJson, type SuiteCase } from './suite-case.ts';

function nameOf(text: string): string | undefined {
  const entry = readEntry(text);
  return typeof entry !== 'string' && 'name' in entry ? entry.name : undefined;
}

/** Public suffixes: a name that can be registered, or is below one, can be an entry, and nothing else can. */
export function publicSuffixes(): SuiteCase[] {
  const { cases } = readSuiteJson<{ cases: { domain: string | null; registrable: string | null }[] }>(
    'psl/psl_cases.json',
  );
  return cases.map(({ domain, registrable }, i) => ({
    id: `psl/${i} ${domain}`,
    theirs: registrable !== null,
    ours: () => nameOf(domain ?? '') !== undefined,
  }));
}

/** International names: the same entry as their A-label by IDNA, where that finds no fault in them. */
export function internationalNames(): SuiteCase[] {
  const { cases } = readSuiteJson<{ cases: { source: string; toAsciiN: string; toAsciiNStatus: string }[] }>(
    'psl/idna_cases.json',
  );
  return cases.map(({ source, toAsciiN, toAsciiNStatus }, i) => ({
    id: `idna/${i} ${JSON.stringify(source)} ${toAsciiNStatus}`,
    theirs: nameOf(toAsciiN === '' ? source : toAsciiN),
    ours: () => nameOf(source),
  }));
}
