import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const today = {
  title: 'Today',
  people: 'Children',
  grownUps: 'Grown-ups',
  open: 'Open',
  granted: 'Open by your word',
  nowUntil: (state: string, until: string) => `${state} ${until}`,
  thenOpen: 'Then open',
  thenClosed: (why: string) => `Then ${why.toLowerCase()}`,
  thenUntil: (then: string, until: string) => `${then} ${until}`,
  devices: (count: number) => `${count} ${plural(count, { one: 'device', other: 'devices' })}`,
  openAsks: (count: number) => `${count} ${plural(count, { one: 'ask waits', other: 'asks wait' })} for you`,
  pauseAll: 'Pause all',
  resumeAll: 'Resume all',
  pause: 'Pause',
  resume: 'Resume',
  more: (duration: string) => `+${duration}`,
  moreFor: (duration: string, name: string) => `${duration} more for ${name}`,
  bedtime: 'Bedtime now',
  bedtimeFor: (name: string) => `Bedtime now for ${name}`,
  pauseFor: (name: string) => `Pause ${name}`,
  resumeFor: (name: string) => `Resume ${name}`,
  paused: (name: string) => `${name}: paused until you resume.`,
  pausedUntil: (name: string, when: string) => `${name}: closed until ${when}.`,
  resumed: (name: string) => `${name}: the pause is over.`,
  given: (name: string, duration: string) => `${name}: ${duration} more.`,
  allPaused: 'Everyone is paused until you resume.',
  resumedAll: 'The pause is over for everyone.',
  asks: 'Asks',
  asksFor: (name: string, subject: string) => `${name} asks for ${subject}`,
  asksTime: (name: string, subject: string) => `${name} asks for more time: ${subject}`,
  yes: 'Yes',
  forToday: 'Today',
  no: 'No',
  aWord: 'Add a word; the child reads it',
  withWord: (note: string) => `With it: “${note}”`,
  ownWord: 'In your own words',
  kindWords: [
    'Homework first, then ask again',
    'It is late; tomorrow',
    'Let us look at it together',
    'When you are a little older',
    'I have to read about it first',
    'Let us talk about it at dinner',
  ],
  saidYes: (name: string) => `${name} has your yes.`,
  saidNo: (name: string) => `${name} has your no.`,
  attention: 'Needs your attention',
  caseNews: {
    case: 'A site was reported, and it is for you to decide',
    'case-answered': 'A complaint is answered',
    'case-late': 'The answer to a complaint is late',
  },
  toCases: 'To the complaints',
  notices: {
    'new-device': {
      title: (count: number) =>
        count === 1 ? 'A new device is in your home' : `${count} new devices are in your home`,
      hint: (count: number): string =>
        count === 1
          ? 'Say whose it is; until then it gets what a small child gets.'
          : 'Say whose they are; until then they get what a small child gets.',
    },
    'is-it': {
      title: (count: number) =>
        count === 1 ? 'A device came with another address' : `${count} devices came with other addresses`,
      hint: (count: number): string =>
        count === 1 ? 'Say whether it is one of yours.' : 'Say which of them are yours.',
    },
  },
  parentNames: (count: number): string =>
    count === 1
      ? 'A parent says whose it is; until then it gets what a small child gets.'
      : 'A parent says whose they are; until then they get what a small child gets.',
  mend: {
    lists: 'To the lists',
    settings: 'To the settings',
    children: 'To the children',
    devices: 'To the devices',
  },
  updateLists: 'Update now',
  updateBegun: 'It looks for newer lists. All that is known stays in force meanwhile.',
  done: 'Done',
  doneWith: (what: string) => `Done: ${what}`,
  nobody: 'No child is in the family yet',
  nobodyHint: 'Add a child with a name and an age: the rest is set for that age.',
  addChild: 'Add a child',
};
