import type { FamilyWords } from './family-shape.ts';
import type { Said } from './shape.ts';

const said = (sentence: string, hint: string): Said => ({ sentence, hint });
const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;

const kinds = {
  text: 'text in quotation marks',
  number: 'a number',
  whole: 'a whole number',
  boolean: 'true or false',
  list: 'a list in square brackets',
  object: 'an object in curly brackets',
};

const nouns = {
  category: ['category', 'The categories are listed in blocklists/categories.json.'],
  service: ['service', 'The services are listed in blocklists/services.json.'],
  group: ['group of services', 'The groups are listed in blocklists/services.json.'],
  engine: ['search engine', 'The engines are listed in blocklists/safe-search.json.'],
  person: ['person with the id', 'Use the "id" of someone under "people".'],
} as const;

export const familyEn: FamilyWords = {
  problems: {
    'not-a-start': ({ value }) =>
      said(`"${value}" is not a time at which something begins.`, 'Write hours and minutes in two digits: "08:00".'),
    'not-an-end': ({ value }) =>
      said(
        `"${value}" is not a time at which something ends.`,
        'Write hours and minutes in two digits, "08:00"; "24:00" is the end of the day.',
      ),
    'not-a-moment': ({ value }) =>
      said(
        `"${value}" is not a moment.`,
        'Write "2026-11-24T18:30:00Z", or with an offset, "2026-11-24T21:30:00+03:00".',
      ),
    'not-a-day': ({ value }) =>
      said(`"${value}" is not a day of the calendar.`, 'Write year, month and day: "2026-11-24".'),
    'not-a-zone': ({ value }) =>
      said(`"${value}" is not a time zone.`, 'Write its name by continent and city: "Europe/Moscow".'),
    'not-a-name': ({ value }) =>
      said(`"${value}" is not a domain name.`, 'Write it without "http://" and without "*": "example.com".'),
    'not-a-mac': ({ value }) =>
      said(`"${value}" is not the MAC of a device.`, 'Write six pairs of digits and letters: "a4:83:e7:12:34:56".'),
    'not-a-range': ({ value }) =>
      said(
        `"${value}" is not an address or a range of addresses.`,
        'Write "192.168.1.7", "192.168.1.0/24" or "fd00::/64".',
      ),
    'not-a-client-id': ({ value }) =>
      said(
        `"${value}" cannot be the id of a client.`,
        'Use small letters, digits and hyphens, at most 63: "mias-phone".',
      ),
    'not-an-id': ({ value }) =>
      said(`"${value}" cannot be an id.`, 'Use small letters, digits and . _ -, at most 64 of them: "mia".'),
    'not-a-colour': ({ value }) =>
      said(`"${value}" is not a colour.`, 'Write a # and six digits or letters from a to f: "#3366cc".'),
    'not-a-label': ({ value }) =>
      said(
        `"${value}" cannot be what something is called.`,
        'Write one line of at most 80 characters, without spaces at its ends and without invisible characters.',
      ),
    syntax: ({ line }) =>
      said(
        `This is not JSON from line ${line} on.`,
        'Look for a comma or a bracket that is missing or too much; text stands in "quotation marks".',
      ),
    'too-long': ({ octets, most }) =>
      said(`The document has ${octets} octets.`, `The most is ${most}: a household is far smaller than that.`),
    'no-version': () =>
      said(
        'The document does not say which version it is of.',
        'Begin it with "version": 1, as `domovoy family export` does.',
      ),
    'later-version': ({ value, newest }) =>
      said(
        `The document is of version ${value}, and this house knows versions up to ${newest}.`,
        'Renew the house first, then read the document.',
      ),
    'unknown-key': ({ value, nearest }) =>
      said(
        `"${value}" means nothing here.`,
        meant(nearest, 'Take it out; `domovoy family export` shows all there is.'),
      ),
    missing: () => said('This must be given.', 'Add it; `domovoy family export` shows how it is written.'),
    'wrong-kind': ({ value, kind }) => said(`${value} stands where ${kinds[kind]} should.`, `Write ${kinds[kind]}.`),
    'not-a-choice': ({ value, choices, nearest }) =>
      said(
        `"${value}" is not one of the choices.`,
        meant(nearest, `Choose from ${choices.map((one) => `"${one}"`).join(', ')}.`),
      ),
    'too-small': ({ value, least }) => said(`${value} is too small.`, `The least is ${least}.`),
    'too-large': ({ value, most }) => said(`${value} is too large.`, `The most is ${most}.`),
    'too-many': ({ most }) => said('There are too many of them.', `The most is ${most}.`),
    'no-days': () => said('The window is on no day.', 'Name at least one day, such as "mon", or take the window out.'),
    'reserved-id': ({ value }) =>
      said(`No person can have the id "${value}".`, 'It has a meaning of its own: choose another.'),
    repeated: ({ value }) => said(`"${value}" is there twice.`, 'Change one of them or take it out.'),
    taken: ({ value, by }) =>
      said(`"${value}" is already a mark of "${by}".`, 'A mark tells devices apart: leave it with one of them.'),
    'no-such': ({ noun, value, nearest }) => {
      const [name, hint] = nouns[noun];
      return said(`There is no ${name} "${value}".`, meant(nearest, hint));
    },
    'empty-window': ({ value }) =>
      said(`The window begins and ends at ${value}: it is never there.`, 'For the whole day write "00:00" to "24:00".'),
    'ends-before-it-begins': ({ value }) =>
      said(`The last day, ${value}, is before the first.`, 'Exchange the two days.'),
  },
  keys: {
    version: 'version',
    zone: 'time zone',
    dayStart: 'start of the day',
    people: 'people',
    strangers: 'strangers',
    everyone: 'everyone',
    devices: 'devices',
    exceptions: 'exceptions',
    pauses: 'pauses',
    grants: 'grants',
    bonuses: 'bonuses',
    id: 'id',
    name: 'name',
    born: 'date of birth',
    ageGroup: 'age group',
    colour: 'colour',
    choices: '',
    categories: 'categories',
    services: 'services',
    safeSearch: 'safe search',
    closed: '',
    bedtime: 'bedtime',
    school: 'school hours',
    quiet: 'quiet hours',
    budgets: 'budgets',
    rules: 'own rules',
    always: 'always open',
    allowOnly: 'allow-only',
    logging: 'logging',
    hours: 'hours',
    days: 'days',
    from: 'from',
    to: 'to',
    target: 'target',
    kind: 'kind',
    minutes: 'minutes',
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
    effect: 'effect',
    scope: 'scope',
    owner: 'owner',
    macs: 'MACs',
    hostNames: 'host names',
    ranges: 'addresses',
    clientIds: 'client ids',
    since: 'since',
    who: 'for whom',
    first: 'first day',
    last: 'last day',
    windows: 'windows',
    until: 'until',
    what: 'what',
    day: 'day',
  },
  items: {
    people: 'person',
    devices: 'device',
    exceptions: 'exception',
    pauses: 'pause',
    grants: 'grant',
    bonuses: 'bonus',
    bedtime: 'window',
    school: 'window',
    quiet: 'window',
    hours: 'window',
    windows: 'window',
    days: 'day',
    budgets: 'budget',
    rules: 'own rule',
    always: 'always open name',
    macs: 'MAC',
    hostNames: 'host name',
    ranges: 'address',
    clientIds: 'client id',
  },
  quoted: (name) => `"${name}"`,
};
