import type { family as English } from '../en/family.ts';

export const family: typeof English = {
  everyone: 'Все',
  strangers: 'Ничьи устройства',
  closed: {
    paused: 'Пауза',
    bedtime: 'Время спать',
    school: 'Время учёбы',
    quiet: 'Тихий час',
    budget: 'Время вышло',
  },
  total: 'Интернет',
};
