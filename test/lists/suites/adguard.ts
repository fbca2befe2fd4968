import { adblockParser } from '../../../src/lists/parsers/adblock.ts';
import { canonicalRule, isBadfilter, splitRule } from '../../../src/lists/parsers/adblock-rule.ts';
import { parseHosts } from '../../../src/lists/parsers/hosts.ts';
import { isBlocked, isName, isTaken, namesIn, readSuiteJson, type SuiteCase } from './suite-case.ts';

/** A single label is a top-level domain to us, which no list may close: such names are asked one label lower. */
function lowerHost(host: string): string {
  return host.includes('.') ? host : `${host}.example`;
}
function lowerRules(rules: string): string {
  return rules
    .replace(/^((?:@@)?\|{1,2}[\w-]+)(?=[\^$])/gm, '$1.example')
    .replace(/^([\w-]+|[\d.:]+ [\w-]+)$/gm, '$1.example');
}

interface Query {
  readonly host: string;
  readonly qtype?: string;
}

/** AdGuard Home's own tests of its filtering; its other sections are about its server. */
export function adguardHome(): SuiteCase[] {
  const { sections } = readSuiteJson<{
    sections: {
      matching: { rules: string; query: Query; expect: { blocked: boolean } }[];
      host_rules: { rules: string; query: Query; expect: { blocked: boolean } }[];
      allow_list_over_block_list: { block: string; allow: string; query: Query; expect: { blocked: boolean } }[];
      access_blocked_hosts: { blocked_hosts: string[]; query: Query; expect: { blocked: boolean } }[];
    };
  }>('adguard/adguardhome.json');
  const one = (
    section: string,
    text: string,
    { host, qtype = 'A' }: Query,
    blocked: boolean,
    i: number,
  ): SuiteCase => ({
    id: `adguardhome/${section}/${i} ${host} ${qtype}`,
    theirs: blocked,
    ours: () => isBlocked([{ text: lowerRules(text) }], lowerHost(host)),
  });
  return [
    ...sections.matching.map(({ rules, query, expect }, i) => one('matching', rules, query, expect.blocked, i)),
    ...sections.host_rules.map(({ rules, query, expect }, i) => one('host_rules', rules, query, expect.blocked, i)),
    ...sections.access_blocked_hosts.map(({ blocked_hosts, query, expect }, i) =>
      one('access', blocked_hosts.join('\n'), query, expect.blocked, i),
    ),
    ...sections.allow_list_over_block_list.map(({ block, allow, query, expect }, i) => ({
      id: `adguardhome/allow_list/${i} ${query.host}`,
      theirs: expect.blocked,
      ours: () => {
        const lists = [{ text: lowerRules(block) }, { text: lowerRules(allow), action: 'allow' as const }];
        return isBlocked(lists, lowerHost(query.host));
      },
    })),
  ];
}

/** The DNS engine of urlfilter: lists and what becomes of a name. */
export function adguardEngine(): SuiteCase[] {
  interface Rewrite {
    readonly rcode?: string;
  }
  const { cases } = readSuiteJson<{
    cases: {
      id: string;
      rules: string;
      query: Query;
      expect: { matched: boolean; allow?: boolean; rewrites?: Rewrite[]; rewrites_all?: Rewrite[] };
    }[];
  }>('adguard/urlfilter_dnsengine.json');
  return cases.map(({ id, rules, query, expect }) => {
    const { matched, allow = false, rewrites, rewrites_all } = expect;
    const refused = (rewrites ?? rewrites_all ?? []).some(({ rcode }) => rcode === 'REFUSED' || rcode === 'NXDOMAIN');
    return {
      id: `${id} ${query.host} ${query.qtype ?? 'A'}`,
      theirs: refused || (matched && !allow),
      ours: () => isBlocked([{ text: lowerRules(rules) }], lowerHost(query.host)),
    };
  });
}

interface RuleCase {
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  readonly line: string;
  readonly input: string;
  readonly host: string;
  readonly query: Query;
  readonly url: string;
  readonly badfilter: string;
  readonly left: string;
  readonly right: string;
  readonly hosts?: string[];
  readonly expect: boolean;
  readonly isRule: boolean;
  readonly error: string | null;
  readonly pattern: string;
  readonly options: string;
  readonly allow: boolean;
}

/** Rule parsing of urlfilter, by kind of case; kinds that are not here are left out in `differences.ts`. */
const ruleKinds: Readonly<Record<string, (each: RuleCase) => Pick<SuiteCase, 'theirs' | 'ours'>>> = {
  rule_ok: ({ rule }) => ({ theirs: true, ours: () => isTaken(adblockParser(new Set()), rule) }),
  rule_error: ({ rule }) => ({ theirs: false, ours: () => isTaken(adblockParser(new Set()), rule) }),
  rule_match: ({ rule, query, expect }) => ({ theirs: expect, ours: () => isBlocked([{ text: rule }], query.host) }),
  hosts_match: ({ line, host, expect }) => ({ theirs: expect, ours: () => isBlocked([{ text: line }], host) }),
  denyallow_url: ({ rule, url, expect }) => ({
    theirs: expect,
    ours: () => isBlocked([{ text: rule }], new URL(url).hostname),
  }),
  host_level: ({ rule, expect }) => ({
    theirs: expect,
    ours: () => {
      const parts = splitRule(rule);
      return isTaken(adblockParser(new Set(isBadfilter(parts) ? [canonicalRule(parts)] : [])), rule);
    },
  }),
  line_kind: ({ line, isRule }) => ({ theirs: isRule, ours: () => adblockParser(new Set())(line, line).length > 0 }),
  hosts_line: ({ line, hosts = [] }) => ({ theirs: hosts, ours: () => namesIn(adblockParser(new Set()), line) }),
  validate_host: ({ input, error }) => ({ theirs: error === null, ours: () => isName(input) }),
  is_domain_name: ({ input, expect }) => ({ theirs: expect, ours: () => isName(input) }),
  badfilter_negates: ({ rule, badfilter, expect }) => ({
    theirs: expect,
    ours: () => canonicalRule(splitRule(rule)) === canonicalRule(splitRule(badfilter)),
  }),
  split_rule: ({ rule, pattern, options, allow }) => ({
    theirs: { pattern, options, allow },
    ours: () => {
      const { pattern, modifiers, excepted } = splitRule(rule);
      return { pattern, options: modifiers.join(), allow: excepted };
    },
  }),
};

export function adguardRules(): SuiteCase[] {
  const { cases } = readSuiteJson<{ cases: RuleCase[] }>('adguard/urlfilter_rules.json');
  return cases.map((each) => {
    const text = each.rule ?? each.line ?? each.input ?? each.left ?? each.pattern ?? '';
    const kind = ruleKinds[each.kind];
    return { id: `${each.id} ${text}`, ...(kind?.(each) ?? { theirs: undefined, ours: () => undefined }) };
  });
}

/** What AdGuard's compiler of lists keeps of a list. */
export function hostlistCompiler(): SuiteCase[] {
  const { cases } = readSuiteJson<{
    cases: { fn: string; args: [string[] | string]; check: string; expect: unknown }[];
  }>('adguard/hostlistcompiler.json');
  const parse = adblockParser(new Set());
  return cases.map(({ fn, args: [given], check, expect }, i) => {
    const id = `hostlistcompiler/${fn}/${i}`;
    if (fn === 'isEtcHostsRule') {
      const line = String(given);
      return { id, theirs: expect, ours: () => !line.startsWith('!') && parseHosts(line)[0] !== 'not-a-rule' };
    }
    if (fn !== 'validate') return { id, theirs: undefined, ours: () => undefined };
    const kept = (given as string[]).filter((line) => line !== '' && isTaken(parse, line));
    if (check === 'toHaveLength') return { id, theirs: expect, ours: () => kept.length };
    if (check === 'toContain') return { id, theirs: true, ours: () => kept.includes(String(expect)) };
    return { id, theirs: expect, ours: () => kept };
  });
}
