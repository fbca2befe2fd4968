import type { HouseWords } from './shape.ts';

export const en: HouseWords = {
  blocked: {
    registry: 'domovoy: removed by law',
    locked: 'domovoy: blocked by the provider',
    own: "domovoy: blocked by the family's own rule",
    category: (title) => `domovoy: blocked at home, category: ${title}`,
    service: (title) => `domovoy: blocked at home, service: ${title}`,
    hours: (title) => `domovoy: not at this hour: ${title}`,
    budget: (title) => `domovoy: no minutes left today: ${title}`,
    allowOnly: 'domovoy: nobody at home has allowed this yet',
    unsafeEngine: 'domovoy: this search engine has no safe mode',
    closed: {
      paused: 'domovoy: the Internet is paused',
      bedtime: 'domovoy: it is bedtime',
      school: 'domovoy: it is time for school',
      quiet: 'domovoy: it is quiet time',
      budget: 'domovoy: no minutes left today',
    },
  },
  toChildren: {
    registry: 'The law has closed this place, for everybody.',
    locked: 'The provider has closed this; ask your parents, they know whom to write to.',
    own: 'Your family has a rule about this. You can ask what it is for.',
    service: (title) => `${title} is closed for now. You can ask your parents.`,
    hours: (title) => `${title}: this opens at another hour.`,
    budget: (title) => `${title}: the minutes for today are used up. Tomorrow there are new ones.`,
    allowOnly: 'Nobody at home has looked at this yet. You can ask for it.',
    unsafeEngine: 'This search engine has no safe mode. Search with another one.',
    closed: {
      paused: 'The Internet is having a rest. Ask at home when it comes back.',
      bedtime: 'It is time to sleep. Everything will still be here tomorrow.',
      school: 'Now it is time for school. It opens again later.',
      quiet: 'Now it is quiet time. It opens again later.',
      budget: 'The minutes for today are used up. Tomorrow there are new ones.',
    },
    small: {
      line: 'domovoy: closed at home, a grown-up can help',
      sentence: 'This door is closed. Go and ask a grown-up, together you will find something good.',
    },
  },
  query: {
    tooFast: 'domovoy: too many queries a second from this address',
    broken: 'domovoy: the house itself failed, its log says why',
    leadsBack: 'domovoy: this upstream server leads back to us',
    unreachable: 'domovoy: no upstream server answered in time',
    unresolved: 'domovoy: the upstream server could not resolve this name',
    stale: 'domovoy: no upstream server answers, this is what one said last',
  },
};
