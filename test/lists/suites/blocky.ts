import { parseDomains } from '../../../src/lists/parsers/domains.ts';
import { parseHosts } from '../../../src/lists/parsers/hosts.ts';
import { isBlocked, isName, namesIn, readSuite, readSuiteJson, type SuiteCase } from './suite-case.ts';

interface Matcher {
  readonly entries: string[];
  readonly cases: [string, 0 | 1][];
}

/** Blocky's lists, which hold names, hosts, wildcards and expressions at once. */
export function blocky(): SuiteCase[] {
  const { sections } = readSuiteJson<{
    sections: {
      hosts_file_lines: { line: string; name: string; aliases: string[] }[];
      host_list_lines: { line: string; entry?: string }[];
      relaxed_domain_validation: { input: string; valid: boolean }[];
      string_match: Matcher;
      regex_match: Matcher;
      wildcard_match: Matcher;
      invalid_regex: string[];
    };
  }>('blocky/blocky.json');
  const matcher = (kind: 'string' | 'regex' | 'wildcard'): SuiteCase[] => {
    const { entries, cases } = sections[`${kind}_match`];
    const format = kind === 'wildcard' ? 'wildcard' : 'domains';
    return cases.map(([host, matches]) => ({
      id: `blocky/${kind}_match ${host}`,
      theirs: matches === 1,
      ours: () => isBlocked([{ text: entries.join('\n'), format }], host),
    }));
  };
  return [
    ...sections.host_list_lines.map(({ line, entry }) => ({
      id: `blocky/host_list ${line}`,
      theirs: entry === undefined ? [] : [entry],
      ours: () => namesIn(parseDomains, line),
    })),
    ...sections.hosts_file_lines.map(({ line, name, aliases }) => ({
      id: `blocky/hosts_file ${line}`,
      theirs: [name, ...aliases],
      ours: () => namesIn(parseHosts, line),
    })),
    ...sections.relaxed_domain_validation.map(({ input, valid }) => ({
      id: `blocky/valid "${input}"`,
      theirs: valid,
      ours: () => isName(input),
    })),
    ...matcher('string'),
    ...matcher('regex'),
    ...matcher('wildcard'),
    ...sections.invalid_regex.map((line) => ({
      id: `blocky/invalid_regex ${line}`,
      theirs: false,
      ours: () => isBlocked([{ text: `${line}\n`, format: 'domains' }], 'a.b[c*?+]'),
    })),
    ...golden(),
  ];
}

/** Each line of the golden file: is the name that it has blocked by the list it was made from? */
function golden(): SuiteCase[] {
  const text = readSuite('blocky/edge_cases.txt');
  const expected = readSuite('blocky/edge_cases.golden').trim().split('\n');
  // Names that the two expressions of the file are for.
  const found = new Map([
    ['^ads?[0-9]*\\.tracker\\.example\\.com$', 'ads7.tracker.example.com'],
    ['banner[._-]', 'my-banner-7.example.net'],
  ]);
  return expected.map((line) => {
    const [kind, entry = ''] = line.split('\t');
    const host = kind === 'regex' ? found.get(entry)! : kind === 'wildcard' ? `www.${entry}` : entry;
    return { id: `blocky/golden ${kind} ${entry}`, theirs: true, ours: () => isBlocked([{ text }], host) };
  });
}
