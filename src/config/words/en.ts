import type { ConfigWords, Said } from './shape.ts';

const said = (sentence: string, hint: string): Said => ({ sentence, hint });
const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;

export const en: ConfigWords = {
  problems: {
    'not-an-endpoint': ({ value }) =>
      said(`"${value}" is not an address with a port.`, 'Write "127.0.0.1:53", or "[::1]:53" for IPv6.'),
    'not-a-server': ({ value }) =>
      said(`"${value}" is not a DNS server.`, 'Write "192.168.1.1", "192.168.1.1:53" or "[fd00::1]:53".'),
    'not-an-upstream': ({ value }) =>
      said(
        `"${value}" is not a DNS server.`,
        'Write "system", or an address such as "9.9.9.9", "9.9.9.9:53" or "[2620:fe::fe]:53".',
      ),
    'not-an-address': ({ value }) => said(`"${value}" is not an IP address.`, 'Write "192.168.1.2" or "fd00::2".'),
    'not-a-name': ({ value }) =>
      said(`"${value}" is not a domain name.`, 'Write it without "http://" and without "*": "example.com".'),
    'not-a-range': ({ value }) =>
      said(
        `"${value}" is not a range of addresses.`,
        'Write "loopback", "private", "link-local", "own", or a range such as "192.168.1.0/24".',
      ),
    'not-a-size': ({ value }) => said(`"${value}" is not a size.`, 'Write "16 MiB", or a number of octets.'),
    'not-a-web-address': ({ value }) =>
      said(`"${value}" is not an address of the web.`, 'Write "https://lists.example/gambling.txt".'),
    'not-a-host': ({ value }) =>
      said(`"${value}" is not a host.`, 'Write it as it stands in the address: "lists.home.arpa", "192.168.1.5".'),
    'not-a-public-key': ({ value }) =>
      said(`"${value}" is not a public key of minisign.`, 'Write the line of 56 characters that begins with "RW".'),
    'not-a-setup-code': ({ value }) =>
      said(
        `"${value}" is no code.`,
        'Write eight letters and digits or more, such as "7KQ4-M2XP"; hyphens between them do not count.',
      ),
    'not-a-registry-key': ({ value }) =>
      said(
        `"${value}" is not the public key of a registry.`,
        'Copy the 44 characters that `domovoy registry keygen` or your provider gives.',
      ),
    empty: () => said('Nothing stands here.', 'Give a value, or leave the key out to get the default.'),
    unreadable: ({ reason }) =>
      said(`The file of settings cannot be read (${reason}).`, 'See that the file is there and may be read.'),
    syntax: ({ reason }) =>
      said(
        `This is not TOML: ${reason}.`,
        'Text stands in "quotation marks", a list in [square brackets] with commas. What is missing may be missing a line before.',
      ),
    'unknown-key': ({ value, nearest }) =>
      said(`There is no setting "${value}".`, meant(nearest, 'The README lists all settings.')),
    missing: () => said('This setting has no default and must be given.', 'The README says what it means.'),
    'wrong-kind': ({ value, kind }) => {
      const kinds = {
        text: 'text in quotation marks',
        number: 'a number',
        whole: 'a whole number',
        boolean: 'true or false',
        list: 'a list in square brackets',
        table: 'a table',
      };
      return said(`${value} stands where ${kinds[kind]} should.`, `Write ${kinds[kind]}.`);
    },
    'not-a-choice': ({ value, choices }) =>
      said(`"${value}" is not one of the choices.`, `Choose from ${choices.map((one) => `"${one}"`).join(', ')}.`),
    'too-small': ({ value, least }) => said(`${value} is too small.`, `The least is ${least}.`),
    'too-large': ({ value, most }) => said(`${value} is too large.`, `The most is ${most}.`),
    'too-few': () => said('The list is empty.', 'Give at least one, or leave the key out to get the default.'),
    'not-an-id': ({ value }) =>
      said(`"${value}" cannot be the id of a source.`, 'Use small letters, digits and . _ / -, as in "ut1/gambling".'),
    'no-block-address': () =>
      said(
        'Blocked names are to be answered with an address, but none is given.',
        'Set "blocking.addresses", or "blocking.reply" to "null".',
      ),
    'no-kids-page': () =>
      said(
        "Blocked names are to lead a child to the house's page, but the children's pages are switched off.",
        'Set "kids.listen", or "blocking.reply" to "null".',
      ),
    'no-start-page-key': () =>
      said(
        'A start page from the web is named, but not whose signature it must bear.',
        'Set "start_page.key", or take "start_page.url" out.',
      ),
    'no-place': () => said('Nothing says where this list is.', 'Give "path" for a file, or "url" for the web.'),
    'two-places': () =>
      said('This list is said to be in two places.', 'Give "path" for a file, or "url" for the web, not both.'),
    'only-for-url': () =>
      said(
        'This setting is for lists from the web, and this one is a file.',
        'Take it out, or give "url" instead of "path".',
      ),
    'no-public-key': () =>
      said(
        'A registry feed is named, but not whose signature it must bear.',
        'Set "registry.public_key", or take "registry.feed" out.',
      ),
    'no-desk-key': () =>
      said(
        'A desk is named, but not whose signature its corrections must bear.',
        'Set "desk.key" to the line of 56 characters that the desk publishes, or take "desk.url" out.',
      ),
    'deltas-without-key': () =>
      said(
        'Deltas are taken only with a signature.',
        'Give the public key of the list as "key", or take "deltas" out.',
      ),
    'allowed-and-denied': ({ value }) =>
      said(`"${value}" is both allowed and denied.`, 'Take it out of "household.allow" or of "household.deny".'),
    'blocked-and-allowed': ({ value }) =>
      said(
        `The category "${value}" is both blocked and allowed.`,
        'Take it out of "household.blocked" or of "household.allowed".',
      ),
    'unknown-category': ({ value, nearest }) =>
      said(
        `There is no category "${value}".`,
        meant(nearest, 'The categories are listed in blocklists/categories.json.'),
      ),
    repeated: ({ value }) => said(`"${value}" is there twice.`, 'Rename one of them or take it out.'),
    'not-for-pages': ({ value }) => said(`The pages cannot set "${value}".`, 'It belongs in the file of settings.'),
    'no-such-file': ({ value }) =>
      said(`There is no file ${value}.`, 'A relative path counts from the folder of the file of settings.'),
    'ttl-order': ({ value, most }) =>
      said(`The shortest lifetime, ${value} s, is longer than the longest, ${most} s.`, 'Exchange them.'),
  },

  keys: {
    language: 'Language of what the house says: `en` or `ru`.',
    'directories.data': 'Folder of the catalogue and the journal; a relative path counts from the folder of this file.',
    'dns.listen': 'Where DNS queries are taken, over UDP and TCP: `"0.0.0.0:53"`, `"[::]:53"`.',
    'dns.lan':
      "Who may ask: ranges such as `192.168.1.0/24`, or `loopback`, `private`, `link-local` and `own`, the prefixes of the machine's interfaces. Nobody else gets a single octet back.",
    'dns.trusted_forwarders':
      'Resolvers of the home that ask for others and say for whom (dnsmasq: `add-mac` with `strip-mac`, `add-subnet=32,128` with `strip-subnet`): ranges as in `dns.lan`. From nobody else is it believed.',
    'dns.resolvers': 'Threads that answer queries, 1 to 8; one is enough for a home.',
    'dns.rate_limit': 'Queries a second that one address may ask for long.',
    'dns.rate_burst': 'Queries that one address may ask at once.',
    'dns.tcp_connections': 'TCP connections open at a time.',
    'dns.tcp_per_client': 'TCP connections that one address may have open at a time.',
    'dns.tcp_queries': 'Queries of one TCP connection that are worked on at a time.',
    'dns.tcp_idle': 'Seconds until a silent TCP connection is closed.',
    'dns.hosts': 'File of names in the form of `/etc/hosts`; `""` for none.',
    'dns.names': 'Names of the house itself, as `[[dns.names]]` tables.',
    'dns.names.name': 'The name: `printer.home.arpa`.',
    'dns.names.addresses': 'Its addresses, IPv4 and IPv6.',
    'lan.leases':
      "Files of a DHCP server's leases (dnsmasq, odhcpd, ISC dhcpd, Kea), by which devices are told; a `*` at the end stands for any ending.",
    'lan.ask_names':
      'Ask devices of which no lease tells the name what they are called (multicast DNS, at private IPv4 addresses only).',
    'lan.cut':
      'How connections that are open already are cut when the hour ends: `conntrack` ends them; `nft` keeps everything shut while nothing is open, help lines too, for a firewall knows no names. Both need the right `CAP_NET_ADMIN`.',
    'upstream.servers': 'DNS servers to ask; `system` stands for those the machine itself uses.',
    'upstream.deadline': 'Milliseconds until an answer must be there, all attempts together.',
    forward: 'Zones that other servers answer for, as `[[forward]]` tables.',
    'forward.zone': 'The zone; it and all names below it are forwarded: `lan`.',
    'forward.servers': 'The servers to ask for it.',
    'blocking.reply':
      'How a blocked name is answered: `null` (0.0.0.0 and ::), `nxdomain`, `refused`, `address` (those of `addresses`), or `page` (to a child: our own address, where the page is that explains; to others `null`).',
    'blocking.addresses': 'For `address`: where the page is that explains.',
    'blocking.ttl': "Seconds that a blocked answer may be kept: short, so that a parent's yes is seen soon.",
    'cache.size': 'Memory for answers: octets, or `16 MiB`.',
    'cache.min_ttl': 'Seconds that an answer is kept at least.',
    'cache.max_ttl': 'Seconds that an answer is kept at most.',
    'cache.negative_ttl': 'Seconds that "there is no such name" is kept at most.',
    'cache.stale': 'Seconds that an expired answer may still serve when no server answers; 0 for never.',
    'cache.names_remembered': 'Names whose categories are kept in memory.',
    'household.age':
      'Age of the youngest child, in years: categories meant for older people are blocked. Once the household has been changed, `domovoy family strangers 9` says it.',
    'household.blocked': 'Categories blocked besides, whatever the age.',
    'household.allowed': 'Categories let through, whatever the age.',
    'household.allow': 'Names let through, with all names below them.',
    'household.deny': 'Names blocked, with all names below them.',
    'household.locked':
      'For providers: a file of choices that nobody at home changes, as `domovoy family export` writes them for `everyone`.',
    'lists.starter': 'Use the lists that come with the house.',
    'lists.update': 'Hours between two downloads of a list with a `url`; 0 for never. A failure is tried again sooner.',
    'lists.update_deltas': 'Minutes between two looks for `deltas`; 0 for never.',
    'lists.least_share':
      'A list that keeps less than this share of its entries is not believed, and the last good one stays.',
    source: 'Further lists, as `[[source]]` tables.',
    'source.id': 'What the list is called: `ut1/gambling`.',
    'source.path':
      'The file, compressed or not; a relative path counts from the folder of this file. Either this or `url`.',
    'source.url': 'Where the list is published: the house downloads it by itself.',
    'source.update': 'Hours between two downloads of this list; without it, `lists.update` counts.',
    'source.allow_host':
      'Host of the `url` that may have an address inside the home, which is refused otherwise: `192.168.1.5`.',
    'source.key':
      'Public key of minisign: `RW…`. Then a list is taken only with a sound signature (`.minisig` behind its address).',
    'source.deltas':
      'Where changes of the list are published, a small signed file of `+name` and `-name`, looked for more often.',
    'source.format': 'How the list is written; `auto` finds out.',
    'source.category': 'The category of its names: `gambling`.',
    'source.action': '`block` puts the names into the category, `allow` takes them out of it.',
    'start_page.url':
      'Where the children\'s start page is published, one signed file; it takes the place of the one that comes with the house. `""` for none.',
    'start_page.key':
      'Public key (minisign) of whoever signs it; the signature lies beside it, with `.minisig` behind its name.',
    'start_page.allow_host': 'The one host of that address that may be inside the home.',
    'start_page.update': 'Hours between two downloads; 0 for never.',
    'registry.feed':
      'File of names that the law forbids, which nobody at home can overrule; `""` for none. A relative path counts from the folder of this file.',
    'registry.public_key': 'Public key of whoever signs that file, in base64.',
    'desk.url':
      'Address of the desk that answers complaints about lists; `""` for none. Nothing of the home is sent to it without a parent\'s consent, case by case.',
    'desk.key': 'Public key of minisign, `RW…`: the corrections of that desk are taken only with a sound signature.',
    'admin.listen':
      'Where the parents\' pages, the API and the health page are: on all addresses, for the home alone (`dns.lan`); `""` for nowhere.',
    'admin.https':
      "Serve the pages over HTTPS too, with the box's own certificate; plain HTTP from other devices is sent there.",
    'admin.setup_code':
      'Code that is printed on the box, for the first parent; with `""` the house makes one at its first start.',
    'kids.listen':
      'Where the children\'s pages are beside `admin.listen`, so that plain HTTP to a blocked name finds the page that explains; `""` for nowhere. Where the port is taken the house opens without it.',
    'kids.bonus':
      'Minutes that a child earns by a quiz of three right answers, on top of the budget of all time; `0` for none.',
    'kids.quizzes': 'Quizzes a day that earn minutes.',
    'journal.size': 'Most that the query log takes on the disk: octets, or `64 MiB`.',
    'journal.days': 'Days for which a query stays in the query log; with `0` none is written, only counted.',
    'journal.privacy': 'What the query log keeps: `full`, `blocked` (blocked names only) or `none`.',
  },

  columns: { key: 'Key', fallback: 'Default', meaning: 'Meaning' },
  required: 'must be given',
};
