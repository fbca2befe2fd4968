/** Cases of others, by their ids, and why they do not hold here. The first that fits has the case. */
export type Reasons = readonly (readonly [cases: RegExp, reason: string])[];

/** Not about lists of names, or about what a list cannot tell. */
export const leftOut: Reasons = [
  [/^urlfilter\/(ctag_value|client_value)/, 'values of modifiers with which we drop the rule'],
  [/^urlfilter\/(extract_hostname|pattern_to_regex)/, 'addresses of pages'],
  [
    /^urlfilter\/higher_priority/,
    'an order of single rules; test/lists/catalogue-file.test.ts has what follows from it',
  ],
  [/^hostlistcompiler\/(?!validate\/|isEtcHostsRule\/)/, 'rewriting of lists, and looks into its own structures'],
  [/^unbound\/rpz_(clientip|nsdname|nsip|respip)/, 'triggers that are no names'],
  [/^unbound\/rpz_(axfr|ixfr)/, 'the zone changes while the case runs'],
  [/^bind\/(IP|NSDNAME|NSIP|walled garden NSIP) rewrites|^bind\/radix/, 'triggers that are no names'],
  [/^bind\/policy overrides/, 'settings of BIND beside its zones'],
  [/^pihole\/dns\/.* (Client [23]:|\.\.\. or client 3)/, 'groups of clients'],
  [/^pihole\/dns\/.* (CNAME inspection|Upstream blocked|Pi-hole uses)/, 'replies, and its own names'],
  [/^pihole\/.*(Option ";|Quiet mode)/, 'options of its own, which no list has'],
  [/^idna\/.*\[.+\]$/, 'faults to IDNA: which they are changes with Unicode, and a name on the wire may have them'],
];

/** What we do differently, knowingly. Each case is checked to be really different. */
export const differences: Reasons = [
  // What decides is the profile of a person, not a list.
  [/^urlfilter\/client_tags\/(014|017|018|022) /, 'a rule for some devices only is dropped'],
  [/^urlfilter\/client\/(024|027|031|032|035|036|042|045) /, 'a rule for some devices only is dropped'],
  [/^urlfilter\/rule_match\/(114|183|185|187|189|192|193) /, 'a rule for some devices only is dropped'],
  [/^urlfilter\/rule_ok\/(164|165|166) /, 'a rule for some devices only is dropped'],
  [/^urlfilter\/badfilter_negates\/094 /, 'addresses of devices are not read: the rule that has them is dropped'],
  [/^adguardhome\/(matching\/23|access\/7) /, 'a rule for some types of query only is dropped'],
  [/^urlfilter\/dnstype\/(049|051|054|055|056|061|064|067|068) /, 'a rule for some types of query only is dropped'],
  [/^urlfilter\/dnsrewrite_all\/102 /, 'a rule for some types of query only is dropped'],
  [/^urlfilter\/rule_match\/(195|197) /, 'a rule for some types of query only is dropped'],

  [
    /^unbound\/rpz_qname\/111 /,
    'a list takes back what it says itself; another zone that comes later is not bound by it, an allow list is for that',
  ],

  // A list may close names; it may not lead anybody elsewhere.
  [/^urlfilter\/rule_ok\/(007|01\d|02[0-5]|050|052) (?!.*nxdomain)/, 'a rewrite to anything but nothing is dropped'],
  [/^adguardhome\/host_rules\/[01] /, 'an address that leads somewhere is a rewrite'],
  [/^urlfilter\/(multiple_ip\/011|hosts_line\/199|hosts_match\/213) /, 'an address that leads somewhere is a rewrite'],

  // A slip in a list must not close what has nothing in common.
  [/^urlfilter\/denyallow_url\/(145|148) /, 'everything but a few names is too wide'],
  [/^hostlistcompiler\/validate\/(133|134|135|136)$/, 'a whole shared ending is never closed, whatever the modifiers'],
  [/^urlfilter\/(hosts_line\/198|hosts_match\/210) /, 'a single label is a top-level domain'],
  [
    /^blocky\/(hosts_file |wildcard_match (example\.)?blocked$|golden string single-label)/,
    'a single label is a top-level domain',
  ],
  [/^pihole\/Regex Test 2:/, 'a single letter is in names of every kind'],

  // DNS sees names.
  [/^urlfilter\/rule_match\/(175|178) /, 'a part of the address of a page is no name'],
  [/^blocky\/(valid "192|golden string (192|2001|::1))/, 'an address is no name'],

  // What a name is.
  [
    /^urlfilter\/(validate_host\/005|is_domain_name\/(248|249|250|251)) /,
    'names in use have hyphens and digits anywhere',
  ],
  [/^urlfilter\/is_domain_name\/(244|247) /, 'a final dot and an empty A-label are the name all the same'],
  [/^blocky\/valid "a{63}_"/, 'a label has 63 octets at most (RFC 1035)'],
  [/^blocky\/golden string trailing\.dot/, 'in Adblock syntax a dot at the end is a border inside a name'],

  // How far a rule goes.
  [/^blocky\/string_match www\.google\.com$/, 'who lists a site means all below it (readEntry)'],

  // Syntax.
  [/^urlfilter\/split_rule\/080 /, 'a backslash stays: the value is not used'],
  [/^hostlistcompiler\/validate\/132$/, 'a comment stays when the rule below it goes'],

  // Zones of policies.
  [/^bind\/.* nodata at DNAME/, 'a DNAME is a rewrite'],
  [/^bind\/.* \S+-cname\.tld2s?\b/, 'names that a reply leads to are judged by the policy layer, not by the list'],
  [/^bind\/.* a5-[23]\.tld2 \+norecurse$/, 'a block holds whatever flags the query has'],
  [/^bind\/.* a0-1\.tld2s( srv \+auth)? \+dnssec$/, 'a block holds for those who ask for signatures, too'],
  [/^pdns\/load_rpz_dups$/, 'one faulty name does not cost the whole zone'],

  // Expressions that one name could hold up for hours, or of a dialect.
  [/^pihole\/Regex Test (6|9|10|12|14):/, 'what an expression has found it cannot look for again: RE2'],
  [/^pihole\/Regex Test (5|15|16|18|19|21|22):/, 'comments and approximation are of TRE alone'],
  [/^pihole\/Regex Test [78]:/, 'it fits names of every kind'],
];
