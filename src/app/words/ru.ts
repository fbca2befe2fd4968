import type { HouseWords } from './shape.ts';

export const ru: HouseWords = {
  blocked: {
    registry: 'domovoy: закрыто по закону',
    locked: 'domovoy: закрыто провайдером',
    own: 'domovoy: закрыто по правилу семьи',
    category: (title) => `domovoy: закрыто дома, категория: ${title}`,
    service: (title) => `domovoy: закрыто дома, сервис: ${title}`,
    hours: (title) => `domovoy: сейчас не время: ${title}`,
    budget: (title) => `domovoy: минуты на сегодня кончились: ${title}`,
    allowOnly: 'domovoy: дома это ещё никто не разрешил',
    unsafeEngine: 'domovoy: у этого поисковика нет безопасного режима',
    closed: {
      paused: 'domovoy: интернет на паузе',
      bedtime: 'domovoy: пора спать',
      school: 'domovoy: время учёбы',
      quiet: 'domovoy: тихое время',
      budget: 'domovoy: минуты на сегодня кончились',
    },
  },
  query: {
    tooFast: 'domovoy: слишком много запросов в секунду с этого адреса',
    broken: 'domovoy: ошибка в самом доме, причина в журнале',
    leadsBack: 'domovoy: этот вышестоящий сервер ведёт обратно к нам',
    unreachable: 'domovoy: ни один вышестоящий сервер не ответил вовремя',
    unresolved: 'domovoy: вышестоящий сервер не нашёл это имя',
    stale: 'domovoy: вышестоящие серверы молчат, это последний известный ответ',
  },
};
