import type { shelf as English } from '../en/shelf.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

export const shelf: typeof English = {
  title: 'Почитать родителям',
  lead: 'Сначала разговор, потом переключатели. Что вы здесь читаете, нигде не записывается.',
  minutes: (count) => `читать ${count} ${plural(count, { one: 'минуту', few: 'минуты', many: 'минут' })}`,
  all: 'Всё, что можно почитать',
};
