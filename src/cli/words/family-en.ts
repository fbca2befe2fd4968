import { enCount } from './plural.ts';

/** What the commands of the family say, in English; its shape is that of every language. */
export const familyEn = {
  everything: () => 'everything',
  everyone: () => 'Everyone',
  strangers: () => 'Devices that belong to nobody',
  nearest: (...words: readonly string[]) => `Do you mean ${words.map((word) => `"${word}"`).join(' or ')}?`,
  wholePause: () => 'The whole family is paused: `domovoy family resume` ends that.',
  total: () => 'total',
  conflict: () => 'Somebody else is changing the household at this moment. Try again.',
  failed: (code: string) => `The disk refuses (${code}): nothing was changed.`,

  age: (years: number) => `${years} years old`,
  ageGroup: (group: string) => (group === 'adult' ? 'adult' : `${group} years`),
  open: () => 'open',
  allGranted: () => 'everything is allowed',
  closed: {
    paused: () => 'paused',
    bedtime: () => 'bedtime',
    school: () => 'school',
    quiet: () => 'quiet time',
    budget: () => 'minutes used up',
  },
  until: (what: string, time: string) => `${what} until ${time}`,
  andThen: (now: string, next: string) => `${now}, then ${next}`,
  minutesLeft: () => 'minutes left today',
  leftOf: (target: string, left: number, of: number) => `${target} ${left} of ${of}`,
  bonuses: () => 'extra today',
  extra: (target: string, minutes: number) => `${target} ${minutes} min`,
  grants: () => 'allowed for a while',
  devices: () => 'devices',
  nobodyYet: () => 'Nobody is in the family yet. `domovoy family add <name> --born 2015-08-31` adds a child.',
  noDevices: () =>
    'The house knows no device yet. `domovoy family device <mac> --name <name> --owner <who>` tells it of one.',
  nobodys: () => 'nobody’s',
  unknowable: () => 'nothing tells which it is',
  openAsks: () => 'Asks that wait for an answer:',
  noAsks: () => 'Nobody has asked for anything within a month.',
  notices: {
    impaired: (code: string) => `The protection is impaired: ${code}. \`domovoy status\` tells more.`,
    'ask-late': () => 'A child has waited for an answer for more than a day.',
    case: () => 'A child has reported a site: the parents’ pages show it.',
    'case-answered': () => 'A complaint is answered: the parents’ pages show how.',
    'case-late': () => 'The answer to a complaint is late.',
    'new-device': (mac: string) =>
      `A new device: ${mac}. \`domovoy family device ${mac} --name <name> --owner <who>\` says whose it is.`,
    'is-it': (subject: string) => {
      const [mac, device] = subject.split(' ');
      return `A device that calls itself as ${device} did has come as ${mac}; anything can call itself so. If you have seen that it is the same: \`domovoy family merge ${mac} ${device}\``;
    },
  } as Readonly<Record<string, (subject: string) => string>>,

  fields: {
    categories: () => 'Categories.',
    services: () => 'Services.',
    safeSearch: () => 'Safe search.',
    closed: () => 'Closed times.',
    budgets: () => 'Minutes a day.',
    always: () => 'Always open.',
    allowOnly: () => 'Only what is allowed.',
    logging: () => 'What is written down.',
    rules: () => 'Own rules.',
  },
  others: (count: number) => `${enCount(count, 'service', 'services')} (\`--all\` names them)`,
  layers: {
    preset: () => 'by age',
    everyone: () => 'for everyone',
    person: () => 'by hand',
    locked: () => 'locked by the provider',
  },

  added: (name: string, id: string, group: string) =>
    `${name} is in the family as "${id}", with the preset for ${group === 'adult' ? 'adults' : `${group} years`}.`,
  changed: (name: string) => `${name}: noted.`,
  removed: (name: string) => `${name} is no longer in the family; the devices belong to nobody now.`,
  deviceOf: (device: string, who: string) => `${device} belongs to ${who}.`,
  deviceOfNobody: (device: string) => `${device} belongs to nobody: it gets the profile for strangers.`,
  merged: (from: string, into: string) => `${from} and ${into} are one device now.`,
  forgotten: (device: string) => `${device} is forgotten: it gets the profile for strangers.`,
  chosen: (who: string, key: string, value: string) => `${who}: ${key} is ${value} now.`,
  unchosen: (who: string, key: string) => `${who}: nothing is chosen by hand for ${key} any more.`,
  ruled: {
    allow: (who: string, name: string) => `${who}: ${name} is allowed.`,
    deny: (who: string, name: string) => `${who}: ${name} is blocked.`,
  },
  unruled: (who: string, name: string) => `${who}: there is no rule for ${name} any more.`,
  paused: (who: string, end: string | undefined) =>
    `${who}: everything is closed until ${end ?? 'you resume it (`domovoy family resume`)'}.`,
  resumed: (who: string) => `${who}: the pause is over.`,
  granted: (who: string, what: string, end: string, id: string) =>
    `${who}: ${what} is allowed until ${end}. \`domovoy family revoke ${id}\` takes it back.`,
  revoked: (id: string) => `${id} is taken back.`,
  bonus: (who: string, target: string, minutes: number) =>
    `${who}: ${enCount(minutes, 'minute', 'minutes')} more for ${target} today.`,
  excepted: (who: string, kind: string, days: string, spans: string | undefined, id: string) =>
    `${who}: ${kind} on ${days}: ${spans ?? 'none'} (${id}).`,
  unexcepted: (id: string) => `The exception ${id} is taken back.`,
  asked: {
    new: (id: string) => `The ask is ${id}: \`domovoy family yes ${id} 30\` or \`domovoy family no ${id} <reason>\`.`,
    joined: (id: string) => `The same was asked already and waits for an answer: ${id}.`,
  },
  askedTooOften: (who: string) => `${who} has asked too often within this hour; the asks before it still wait.`,
  wishes: {
    name: (name: string) => `asks for ${name}`,
    category: (category: string) => `asks for the category ${category}`,
    time: (target: string) => `asks for more time: ${target}`,
  },
  quoted: (text: string) => `“${text}”`,
  answers: {
    granted: (answer: string) => `→ yes, ${answer}`,
    refused: (_answer: string) => '→ no',
    expired: (_answer: string) => '→ too late',
    joined: (_answer: string) => '→ asked twice',
  },
  saidYes: () => 'Yes: it holds now.',
  saidNo: (reason: string): string => (reason === '' ? 'No: so it is answered.' : 'No: the child can read why.'),
  undone: (ask: string | undefined) =>
    `The last change is taken back.${ask === undefined ? '' : ` The ask ${ask} waits for an answer again.`} ` +
    '`domovoy family undo` once more takes back the one before it.',
  moved: (zone: string, time: string) => `The family lives by the clock of ${zone}: it is ${time}.`,
  dayStart: (time: string) => `A day of the budgets begins at ${time}.`,
  strangersAge: (group: string) => `Devices that belong to nobody are protected as for the age ${group}.`,
  imported: (people: number, devices: number) =>
    `The household is that of the document now: ${enCount(people, 'person', 'people')}, ` +
    `${enCount(devices, 'device', 'devices')}. \`domovoy family undo\` brings the one before back.`,
  wouldReplace: (people: number) =>
    `That would replace the family, in which there ${people === 1 ? 'is' : 'are'} ${enCount(people, 'person', 'people')}. ` +
    'If it should, say --yes.',
  unreadable: (file: string, code: string) =>
    code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}): is it yours, and a file?`,
  problems: (count: number) => `${enCount(count, 'problem', 'problems')} in the document: nothing was changed.`,

  /** How what cannot be read is to be written. */
  slips: {
    key: (text: string) =>
      `There is nothing to choose that is called "${text}". There are category.<id>, service.<id>, safe-search.<engine>, ` +
      'bedtime, school, quiet, budget.total, budget.group.<id>, always, allow-only and logging; ' +
      '`domovoy family show <who>` lists them.',
    permission: (text: string) =>
      `"${text}" is no permission: write allowed, blocked, or hours such as "mon-fri 17:00-19:00, sat sun 10:00-20:00".`,
    level: (text: string) => `"${text}" is no safe search: write off, moderate or strict.`,
    windows: (text: string) =>
      `"${text}" is no time of the week: write "mon-fri 20:30-07:00, sat sun 22:00-08:00", or none.`,
    spans: (text: string) => `"${text}" is no time of the day: write "22:00-08:00", or several with commas, or none.`,
    budget: (text: string) =>
      `"${text}" is no budget: write minutes, "60", or for every day of the week "mon-fri 60, sat sun 90".`,
    names: (text: string) => `"${text}" is no list of names: write "school.example, help.example", or none.`,
    name: (text: string) => `"${text}" is not the name of a site: write it as in youtube.com, or paste its address.`,
    bareName: (text: string) =>
      `"${text}" is not the whole name of a site: write it with its ending, as in youtube.com.`,
    flag: (text: string) => `"${text}" is neither on nor off.`,
    logging: (text: string) => `"${text}" is no level of logging: write everything, blocked, counts or nothing.`,
    target: (text: string) =>
      `Minutes are not counted for "${text}": write total, service.<id>, category.<id> or group.<id>.`,
    minutes: (text: string) => `"${text}" is no number of minutes.`,
    noMinutes: (text: string) => `For how long is ${text} to be allowed? Say it with --minutes.`,
    time: (text: string) => `"${text}" is no time of the day: write it like 04:00.`,
    ageGroup: (text: string) =>
      `"${text}" is no age: write how old, as in 9, or one of 0-6, 7-10, 11-13, 14-17 and adult.`,
    age: (text: string) => `"${text}" is no age: write whole years, such as 7.`,
    born: (text: string) => `Nobody can be born on "${text}": write a day that has been, like 2015-08-31.`,
    noAge: (text: string) => `How old is ${text}? Say it with --born 2015-08-31, or with --age-group 7-10.`,
    noFacts: (text: string) => `What is to change about ${text}? Say it with --name, --born, --age-group or --colour.`,
    mac: (text: string) => `"${text}" is no address of a device: write it like a4:83:e7:12:34:56.`,
    newDevice: (text: string) =>
      `There is no device "${text}". A new one takes its address too: --mac a4:83:e7:12:34:56 (its settings and the router show ` +
      'it), or --range 192.168.1.7 where the router always gives it that.',
    range: (text: string) => `"${text}" is no address: write 192.168.1.7, or a range like 192.168.2.0/24.`,
    hostName: (text: string) => `"${text}" is no host name: write it as the router shows it, without the domain.`,
    clientId: (text: string) => `"${text}" cannot name a device: it takes lower-case letters, digits and hyphens.`,
    closedKind: (text: string) => `"${text}" is no closed time: write bedtime, school or quiet.`,
    askKind: (text: string) => `Nobody can ask for "${text}": write name, category or time.`,
    category: (text: string) => `There is no category "${text}".`,
    yes: (text: string) => `"${text}" is no yes: write minutes such as 30, or today, always or everyone.`,
    timeForGood: (text: string) =>
      `More time cannot be given as "${text}": choose another budget with \`domovoy family set budget.total 90 --for <who>\`.`,
  },
};

/** The words of the family of a language. */
export type FamilyWords = typeof familyEn;
