import type { HouseWords } from './shape.ts';

export const en: HouseWords = {
  blocked: {
    registry: 'domovoy: removed by law',
    own: "domovoy: blocked by the family's own rule",
    category: (title) => `domovoy: blocked at home, category: ${title}`,
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
