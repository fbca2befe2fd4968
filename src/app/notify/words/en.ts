import type { NoticeWords } from './shape.ts';

export const en: NoticeWords = {
  titles: {
    asks: 'A child asks',
    cases: 'News of a complaint',
    devices: 'A new device at home',
    protection: 'The protection needs you',
  },
  several: (count) => `${count} things to look at`,
  asksFor: {
    name: (child, what) => `${child} asks to open ${what}.`,
    category: (child, what) => `${child} asks to open the category ${what}.`,
    time: (child, what) => `${child} asks for more time: ${what}.`,
  },
  allTime: 'for everything',
  because: (words) => `In their own words: ${words}`,
  moreAsks: (count) => (count === 1 ? 'And one more ask.' : `And ${count} more asks.`),
  cases: {
    case: (count) => (count === 1 ? 'A child has reported a site.' : `Children have reported ${count} sites.`),
    'case-answered': (count) => (count === 1 ? 'A complaint is answered.' : `${count} complaints are answered.`),
    'case-late': (count) =>
      count === 1 ? 'The answer to a complaint is late.' : `The answers to ${count} complaints are late.`,
  },
  newDevice: (mac, called) =>
    called === undefined
      ? `A device that nobody knows asks for names: ${mac}.`
      : `A device that nobody knows asks for names: ${mac}. It calls itself ${called}.`,
  maybeKnown: (mac, device) => `A device ${mac} may be ${device} with another address.`,
  devices: (count) => `${count} new devices ask for names.`,
  brief: {
    asks: (count) => (count === 1 ? 'A child asks for something.' : `Children ask for ${count} things.`),
    cases: (count) => (count === 1 ? 'There is news of a complaint.' : `There is news of ${count} complaints.`),
    devices: (count) => (count === 1 ? 'There is a new device at home.' : `There are ${count} new devices at home.`),
    protection: (count) =>
      count === 1
        ? 'Something is wrong with the protection at home.'
        : `${count} things are wrong with the protection at home.`,
  },
  look: 'Open the parents’ pages at home to see it and to answer.',
  test: {
    subject: 'domovoy: it arrives',
    text: 'This is a trial message of domovoy. From now on you are told here what you should know of.',
  },
};
