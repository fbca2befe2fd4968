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
  query: {
    tooFast: 'domovoy: too many queries a second from this address',
    broken: 'domovoy: the house itself failed, its log says why',
    leadsBack: 'domovoy: this upstream server leads back to us',
    unreachable: 'domovoy: no upstream server answered in time',
    unresolved: 'domovoy: the upstream server could not resolve this name',
    stale: 'domovoy: no upstream server answers, this is what one said last',
  },
};
