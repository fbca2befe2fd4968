import { deskEn } from './desk-en.ts';
import { familyEn } from './family-en.ts';
import { enCount, enNumber } from './plural.ts';

/** What was asked, and whom. */
interface Question {
  readonly server: string;
  readonly name: string;
  readonly type: string;
}

/** Everything the commands say, in English; its shape is that of every language. */
export const en = {
  about: 'A DNS resolver for the family.',
  commands: {
    serve: 'open the house: answer queries until told to stop',
    compile: 'compile the lists into a catalogue',
    catalogue: 'go back to an earlier catalogue',
    'catalogue rollback': 'put the catalogue before the newest back, should an update have done harm',
    why: 'tell why a name is blocked or allowed',
    ask: 'ask the running house for a name',
    check: 'check the settings and tell every problem',
    status: 'tell how the running house is',
    healthcheck: 'end with 0 if the house answers queries, else with 1',
    'setup-code': 'show the code with which the first parent sets the house up',
    parent: "the parents' accounts, at the box itself",
    'parent list': 'list who has an account',
    'parent reset': 'give a parent another password, and end all sessions of that account',
    certificate: "show the fingerprint of the box's own certificate",
    registry: 'make signed feeds of names that the law forbids, for providers',
    'registry build': "make a feed of a national register's dump (CSV or XML)",
    'registry keygen': 'make the key that signs feeds; it is never overwritten',
    desk: 'answer complaints of homes, for alliances and providers',
    'desk init': 'make a desk: its database, the key it signs with, and who decides first',
    'desk serve': 'open the desk: take cases, show the inbox, give out corrections',
    'desk reviewer': 'who decides at the desk',
    'desk reviewer add': 'let somebody else decide too; an appeal needs a second one',
    family: 'the family: who may see what, and when',
    'family show': 'show how it stands with everyone, or all that holds for one person',
    'family add': 'add a person, who starts with the preset of the age',
    'family change': 'tell another name, birthday, age group or colour',
    'family remove': 'take a person out; the devices belong to nobody then',
    'family device': 'tell of a device, or whose it is',
    'family devices': 'list the devices that the house knows',
    'family merge': 'two devices are one',
    'family forget': 'forget a device',
    'family presets': 'explain what each age starts with, and why',
    'family set': 'choose something by hand, as in category.games blocked',
    'family unset': 'take back what was chosen by hand',
    'family allow': 'allow a name with all below it',
    'family deny': 'block a name with all below it',
    'family unrule': 'take a rule on a name back',
    'family pause': 'close everything at once',
    'family resume': 'end a pause',
    'family grant': 'allow a name, category.<id>, service.<id> or everything for a while',
    'family revoke': 'take a grant back before its time',
    'family bonus': 'give minutes on top of a budget today',
    'family except': 'holidays: other times of bedtime, school or quiet, or none',
    'family unexcept': 'take an exception back',
    'family ask': 'ask as a child does: for a name, a category or time',
    'family asks': 'list what was asked for, and the answers',
    'family yes': 'say yes: 15, 30, 60 (minutes), today, always or everyone',
    'family no': 'say no, and why',
    'family undo': 'take the last change back',
    'family zone': 'say by which clock the family lives: Europe/Moscow',
    'family day-start': 'say when a day of the budgets begins: 04:00',
    'family strangers': 'say for what age devices are protected that belong to nobody: 7',
    'family export': 'write the whole household as a document',
    'family import': 'put a document in the place of the household',
  } as Readonly<Record<string, string>>,
  options: {
    settings: 'file of settings (else ./settings.toml, if there is one)',
    set: 'one setting, as in dns.listen=127.0.0.1:53; may be repeated',
    language: 'language of the output: en or ru',
    json: 'output for scripts',
    server: 'whom to ask, as in 192.168.1.2:53 (else the first address in the settings)',
    out: 'the feed; the one that is there is replaced',
    key: 'file of the secret key, from `domovoy registry keygen`',
    reviewer: 'who decides first (else reviewer)',
    passwordFile: 'a file whose first line is the password (else it is asked for)',
    listen: 'where the desk listens, as in 127.0.0.1:8540, which it is when nothing is said',
    behindProxy: 'a proxy stands before it, speaks HTTPS and writes X-Forwarded-For',
    force: 'make another catalogue even where no list has changed, or one of these lists was put back',
    smaller: 'accept a feed that has lost a fifth of its entries or more',
    for: 'whom it is for, by name or id (else everyone)',
    whyFor: 'for whom, by name or id (else for a device that nobody knows)',
    name: 'what the family calls it',
    born: 'the birthday, as in 2015-08-31',
    ageGroup: 'in place of the birthday: how old, or 0-6, 7-10, 11-13, 14-17, adult',
    colour: 'of the card, as in #3366cc',
    owner: 'whose it is; nobody for no one',
    mac: 'its address in the Wi-Fi, as in a4:83:e7:12:34:56',
    range: 'its fixed address, or a range, as in 192.168.1.7',
    hostName: 'what it calls itself; anything can call itself so',
    clientId: 'its name in encrypted DNS',
    without: 'any of these that is to go',
    exact: 'the name alone, without those below it',
    minutes: 'for how many minutes',
    pauseMinutes: 'for how many minutes (else until it is resumed)',
    windows: 'the times that hold instead, as in 22:00-08:00 (else none)',
    reason: 'why, in the words of the child',
    note: 'a word to the child',
    yes: 'replace the family that is there',
    all: 'of one person: name each service, as it is typed elsewhere',
  },
  usage: {
    help: 'show this help',
    examples: 'Examples:',
    seeHelp: (command: string) =>
      command === ''
        ? '`domovoy --help` lists the commands; `domovoy <command> --help` tells about one.'
        : `\`domovoy ${command} --help\` tells more.`,
    /** The headings of the help, by the library's English ones. */
    titles: {} as Readonly<Record<string, string>>,
    /** What stands in the help for a word of one's own, as `<file>`; the rest stands as it is. */
    placeholders: {} as Readonly<Record<string, string>>,
    mistakes: {
      'commander.unknownCommand': (word: string) => `There is no command "${word}".`,
      'commander.unknownOption': (word: string) => `There is no option "${word}".`,
      'commander.missingArgument': (word: string) => `"${word}" is missing.`,
      'commander.excessArguments': () => 'There are more words than the command takes.',
      'commander.optionMissingArgument': (word: string) => `The option "${word}" needs a value.`,
      'commander.invalidArgument': (word: string) => `The value of "${word}" is not one that it takes.`,
    } as Readonly<Record<string, (word: string) => string>>,
  },
  oldNode: (needed: number, found: string) =>
    `domovoy runs on Node ${needed} or later, this is ${found}. \`npm start\` and \`npm run domovoy\` bring their own.`,
  notAName: (text: string) => `"${text}" is not a domain name.`,
  check: {
    flag: '--set',
    sound: (file: string | undefined) =>
      file === undefined
        ? 'There is no file of settings: the defaults hold, and they are sound.'
        : `The settings are sound: ${file}`,
    problems: (count: number) => `${enCount(count, 'problem', 'problems')} in the settings.`,
    opens: 'The house opens all the same, without what is missing.',
  },
  serve: {
    open: (endpoints: string) => `The house is open: DNS on ${endpoints}.`,
    pages: (url: string) => `The parents’ pages: ${url}`,
    setUp: (url: string, code: string) => `Set it up, from a device of a parent: ${url} with the code ${code}`,
    tryNext: 'Try, in another window:',
    blocked: 'blocked for children, as a test',
    allowed: 'answered',
    closing: 'The house closes.',
    failed: (reason: string) => `The house cannot be opened: ${reason}`,
    hints: {
      EADDRINUSE: 'Another program listens there. Stop it, or choose another port in "dns.listen".',
      EACCES:
        'Ports below 1024 need a permission: use the systemd unit, or choose a port such as 5300 in "dns.listen".',
      'EACCES mkdir':
        'The data folder cannot be made there. Choose one that belongs to you in "directories.data", or use the systemd unit, which makes /var/lib/domovoy.',
      EADDRNOTAVAIL: 'This machine has no such address. See `ip address`, and "dns.listen" in the settings.',
    } as Readonly<Record<string, string>>,
  },
  compile: {
    source: (id: string, entries: number, known: number, dropped: number, added: number, gone: number) =>
      `${id}: ${enCount(entries, 'entry', 'entries')}` +
      (known > 0 ? `, ${enNumber(known)} of them known already` : '') +
      (dropped > 0 ? `, ${enNumber(dropped)} dropped` : '') +
      (added + gone > 0 ? `; since the last catalogue ${enNumber(added)} new, ${enNumber(gone)} gone` : ''),
    waiting: 'The lists are being compiled already; this compilation comes after that one.',
    steps: { read: 'reading the lists', merge: 'sorting', write: 'writing the catalogue' },
    unusable: (id: string, reason: string) => `${id}: left out. ${reason}`,
    looksLike: (format: string) => `It looks like a list in the format "${format}": take "format" out of its settings.`,
    drop: (reason: string, count: number) => `${reason} (${enCount(count, 'time', 'times')})`,
    line: (line: number, text: string) => `line ${line}: ${text}`,
    total: (names: number, sources: number) =>
      `The catalogue has ${enCount(names, 'name', 'names')} from ${enCount(sources, 'list', 'lists')}.`,
    /** Of a file of one's own, and of a list that the house is to download. */
    missing: (path: string) => `There is no file ${path}.`,
    notDownloaded: 'It has not been downloaded yet: an open house does that.',
    unchanged: (serial: number) =>
      `Catalogue ${serial} is made of these very lists and stays; \`--force\` makes another.`,
    putBack: (putBack: number, inUse: number) =>
      `Catalogue ${putBack} was put back, and the lists are still those it was made of: catalogue ${inUse} stays until a list changes.\n` +
      'To make another of them all the same, say `--force`.',
    nothing: 'No list has a name that can be used: the catalogue stays as it was.',
    failed: (reason: string) => `The lists could not be compiled: ${reason}`,
  },
  catalogue: {
    nothingBefore: 'There is no catalogue before this one that can be put back. `domovoy compile` makes a new one.',
    putBack: (from: number, to: number) =>
      `Catalogue ${to} is put back in place of ${from}. A running house takes it within seconds, and keeps it until a list changes.`,
  },
  why: {
    blocked: (name: string) => `${name} is blocked.`,
    allowed: (name: string) => `${name} is allowed.`,
    because: {
      category: (title: string, list: string) => `It belongs to the category "${title}", says the list ${list}.`,
      exception: (title: string, list: string) => `The list ${list} takes it out of the category "${title}".`,
      service: (title: string, list: string) => `It belongs to the service "${title}", says the list ${list}.`,
      registry: () => 'The law requires it.',
      essential: () => 'The house breaks without it.',
      allow: () => "The family's own rule allows it.",
      deny: () => "The family's own rule forbids it.",
      lockedAllow: () => 'The provider has allowed it, and nobody at home changes that.',
      lockedDeny: () => 'The provider has blocked it, and nobody at home changes that.',
      grant: () => 'A parent has allowed it for a while.',
      closed: (why: string) => `Nothing is open now but what is always open: ${why}.`,
      hours: (title: string) => `"${title}" is not open at this hour.`,
      budget: (title: string) => `The minutes of "${title}" are used up for today.`,
      allowOnly: () => 'Nobody has reviewed or allowed it.',
      search: (engine: string) => `It goes by the safe search of "${engine}".`,
      nothing: () => 'Nothing speaks against it.',
    },
    opens: (command: string) => `To open it: \`domovoy ${command}\`.`,
    listed: 'What the lists say:',
    unlisted: 'No list speaks of it.',
    scopes: {
      exact: (name: string) => name,
      subtree: (name: string) => `${name} and all below it`,
      below: (name: string) => `all below ${name}`,
    },
    pattern: (regex: string) => `names like ${regex}`,
    not: (what: string) => `not in ${what}`,
    since: (name: string, day: Date) =>
      `${name}: in the catalogue since ${day.toLocaleDateString('en-GB', { timeZone: 'UTC' })}`,
    kinds: {
      registry: () => 'forbidden by law',
      essential: () => 'needed by the house',
      locked: () => 'locked by the provider',
      own: () => "the family's own rule",
      category: (title: string) => `category "${title}"`,
      service: (title: string) => `service "${title}"`,
      grant: () => 'allowed for a while',
      always: () => 'always open',
      reviewed: () => 'reviewed as good for children',
      search: (engine: string) => `search engine "${engine}"`,
      background: () => 'asked by devices on their own',
    },
    catalogue: (serial: number, created: Date, names: number) =>
      `Catalogue ${serial} of ${created.toLocaleString('en-GB')}, ${enCount(names, 'name', 'names')}.`,
    noCatalogue: 'There is no catalogue yet. `domovoy compile` makes one; `domovoy serve` does so by itself.',
  },
  ask: {
    answer: (rcode: string, ms: number, server: string) => `${rcode} in ${ms.toFixed(1)} ms from ${server}`,
    rcodes: {
      NOERROR: 'the question is answered',
      NXDOMAIN: 'there is no such name',
      SERVFAIL: 'the answer could not be found',
      REFUSED: 'the server will not answer this',
      FORMERR: 'the server does not understand the question',
      NOTIMP: 'the server cannot do this',
    } as Readonly<Record<string, string>>,
    noRecords: 'no records of this type',
    ede: (code: number, title: string, text: string) =>
      `Reason ${code}${title === '' ? '' : ` (${title})`}${text === '' ? '' : `: ${text}`}`,
    edeTitles: {
      3: 'an old answer, as no server answers',
      14: 'not ready yet',
      15: "blocked by the family's own rule",
      16: 'blocked by law',
      17: 'filtered as the family asked',
      18: 'not for this address',
      19: 'an old "no such name", as no server answers',
      22: 'no server answers',
      23: 'the network fails',
    } as Readonly<Record<number, string>>,
    notAServer: (text: string) => `"${text}" is not a server. Write "192.168.1.2" or "192.168.1.2:5300".`,
    failures: {
      'not-a-name': ({ name }: Question) => `"${name}" is not a domain name.`,
      'not-a-type': ({ type }: Question) => `There is no record type "${type}". Write A, AAAA, HTTPS or TYPE65.`,
      silent: ({ server }: Question) => `${server} does not answer. Is the house open? \`domovoy serve\` opens it.`,
      garbled: ({ server }: Question) => `What ${server} answers is not DNS.`,
    },
  },
  status: {
    well: 'All is well.',
    impaired: 'The house is less than it should be:',
    reasons: {
      'resolver-down': 'queries are not answered: no resolver is up',
      'journal-failing': 'the query log cannot be written; see the disk',
      'upstreams-silent': 'no upstream server answers; only what is in memory is served',
      'upstream-leads-back': 'an upstream server asks this house again: take it out of "upstream.servers"',
      'lists-not-renewed':
        'a list is gone or cut short, or the lists could not be compiled; what was there serves. `domovoy compile` says why, and believes what it finds',
      'list-refused': 'a list came that cannot be believed and is not used; see below',
      'list-unusable': 'a list on this machine cannot be used; see below',
      'lists-stale': 'a list has not been downloaded for long, or never yet; see below',
      'added-lists-damaged':
        'what parents have added of lists is damaged on the disk; what was there before the last change holds. Look through your own lists',
      'settings-ignored':
        'what the pages have set is unsound and does not count; `domovoy check` says why. Set it anew, or remove settings-from-pages.toml',
      'settings-not-used': 'the house cannot run with the new settings; those before them hold. Take the change back',
      'registry-missing': 'there is no registry feed that can be used: names that the law forbids are not blocked',
      'registry-refused': 'the new registry feed cannot be used or kept; the last good one stays in force, see below',
      'registry-stale': 'the registry feed is older than 48 hours; it stays in force, but must be renewed',
      'household-restored':
        'the household was damaged; what was saved last and can be read holds: look whether anything is missing',
      'household-lost':
        'the household is lost: everyone gets the profile for strangers. `domovoy family import` brings it back',
      'household-not-written': 'the household cannot be written: what you change is not kept. Is the disk full?',
      'household-unreadable': 'the household cannot be read; what was read last holds',
      'clock-unknown': 'the clock of this machine is not set: hours and budgets stand still',
      'registry-ahead':
        'the registry feed says that it is of the future, so nobody can tell whether it is too old; see the clock here and there',
      'locks-unreadable': 'what the provider has locked cannot be read, so nothing is locked; the log says why',
      'catalogue-missing': 'nothing is filtered by category: there is no catalogue',
    } as Readonly<Record<string, string>>,
    compiling: (percent: number) => `the lists are being compiled: ${percent} %`,
    uptime: (hours: number, minutes: number) => `open for ${hours} h ${minutes} min`,
    resolvers: (up: number, restarts: number) =>
      `${enCount(up, 'resolver', 'resolvers')} up, ${enCount(restarts, 'restart', 'restarts')}`,
    queries: (total: number, blocked: number) => `${enCount(total, 'query', 'queries')}, ${enNumber(blocked)} blocked`,
    upstream: (name: string, rtt: number) => `upstream ${name}: answers in ${Math.round(rtt)} ms`,
    upstreamUnasked: (name: string) => `upstream ${name}: not asked yet`,
    upstreamFailed: (name: string) => `upstream ${name}: did not answer just now`,
    upstreamDown: (name: string) => `upstream ${name}: does not answer`,
    upstreamLoop: (name: string) => `upstream ${name}: leads back to this house and is not asked`,
    list: (id: string, good: Date, why: string) =>
      `list ${id}: last renewed ${good.toLocaleString('en-GB')}; that one serves. ${why}`,
    listUnusable: {
      'left-out': (id: string, why: string) => `list ${id}: left out. ${why}`,
      kept: (id: string, why: string) => `list ${id}: cannot be used; what it had before serves. ${why}`,
    },
    listFetched: (id: string) => `list ${id}: is being downloaded`,
    listNever: (id: string, since: Date, why: string) =>
      `list ${id}: never downloaded yet; tried since ${since.toLocaleString('en-GB')}. ${why}`,
    putBack: (serial: number) =>
      `Catalogue ${serial} was put back; this one stays until a list changes. \`domovoy compile --force\` makes another.`,
    registry: (serial: number, created: Date, entries: number) =>
      `registry feed ${serial} of ${created.toLocaleString('en-GB')}, ${enCount(entries, 'entry', 'entries')}`,
    registryRefused: (why: string) => `the registry feed in the settings is not taken: ${why}`,
    registryFaults: {
      missing: 'there is no such file',
      unreadable: 'it cannot be read; see the permissions and the disk',
      'not-a-feed': 'it is no registry feed',
      'wrong-signature': 'it is not signed by the key in "registry.public_key"',
      malformed: 'it is damaged, or of a newer kind',
      older: 'it is older than the one in force',
      'not-kept': 'no copy of it can be written into the data folder; see the disk',
    } as Readonly<Record<string, string>>,
    off: 'The admin address is off ("admin.listen" is empty), so nobody can be asked.',
    failed: (server: string, reason: string) =>
      `${server} does not answer (${reason}). Is the house open? \`domovoy serve\` opens it.`,
  },
  parent: {
    setUpAlready:
      'A parent has set this house up already. `domovoy parent list` says who, `domovoy parent reset` helps whoever cannot sign in.',
    none: 'Nobody has an account yet. `domovoy setup-code` shows the code for the first parent.',
    roles: { parent: 'parent', caregiver: 'caregiver' },
    account: (name: string, role: string, secondStep: boolean) =>
      `${name}: ${role}${secondStep ? ', with a second step' : ''}`,
    code: (code: string) => `The first parent needs this code: ${code}`,
    password: (name: string, password: string) =>
      `The password of ${name} is now: ${password}\n` +
      'Whoever was signed in with this account is signed out, and no second step is asked for any more.',
    several: (names: string) =>
      `There are several parents: ${names}. Say whose password it is: domovoy parent reset <name>`,
    unknown: (name: string) => `Nobody with an account is called "${name}". \`domovoy parent list\` says who is there.`,
    failed: (reason: string) => `Nothing was changed, the disk refused: ${reason}`,
  },
  certificate: {
    fingerprint: (fingerprint: string) =>
      `SHA-256 of the certificate, to compare with what the browser shows:\n${fingerprint}`,
    off: 'The pages are not served over HTTPS: set "admin.https" to true.',
  },
  desk: deskEn,
  family: familyEn,
  registry: {
    missing: (option: string) => `"${option} <file>" is missing.`,
    noKey: 'The secret key cannot be read. `domovoy registry keygen` makes one.',
    keyIsThere: (file: string) => `${file} is there already, and a key is never overwritten.`,
    secretKey: (file: string) => `The secret key is in ${file}. Keep it, and keep it to yourself.`,
    publicKey: (key: string) => `Public key for "registry.public_key": ${key}`,
    used: (count: number) => `${enCount(count, 'entry', 'entries')} of the register count at DNS level.`,
    malformed: (ids: string) => `their numbers in the register: ${ids}`,
    feed: (serial: number, created: Date, entries: number) =>
      `Feed ${serial} of ${created.toLocaleString('en-GB')}, ${enCount(entries, 'entry', 'entries')}.`,
    shrunken: (entries: number, before: number) =>
      `The feed would have ${enNumber(entries)} of ${enNumber(before)} entries; the last one stays. ` +
      'If that is right, say --smaller.',
    failed: (reason: string) => `The feed could not be written: ${reason}`,
  },
  healthcheck: {
    serving: 'serving',
    notServing: 'not serving: no resolver is up',
    failed: (reason: string) => `not serving: ${reason}`,
  },
};

/** The words of a language. */
export type Words = typeof en;
