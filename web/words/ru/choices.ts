import type { choices as English } from '../en/choices.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

export const choices: typeof English = {
  states: { allowed: 'Открыто', blocked: 'Закрыто', hours: 'По часам' },
  byCategory: 'Как тема',
  byAge: 'У каждого по возрасту',
  never: 'никогда',
  always: 'Что никогда не закрывается',
  allowOnly: 'Только разрешённое',
  levels: { off: 'Выкл.', moderate: 'Умеренный', strict: 'Строгий' },
  search: 'Поиск по темам, приложениям и сайтам',
  shown: 'Показать',
  filters: { all: 'Всё', blocked: 'Закрытое', byHand: 'Вручную' },
  categories: 'Темы',
  categoriesHint: 'В теме тысячи сайтов, которые разобрали люди.',
  services: 'Приложения и сайты',
  servicesHint: 'То, что известно под одним именем; решение о нём важнее решения о теме.',
  nothing: 'Ничего не нашлось',
  nothingHint: 'Попробуйте другое слово или покажите всё.',
  countClosed: (closed, of) => `закрыто ${closed} из ${of}`,
  found: (count) => `${plural(count, { one: 'Нашлось', many: 'Нашлось' })} ${count}`,
  about: (title) => `Подробнее: ${title}`,
  state: 'Можно ли это?',
  forChild: 'Что прочтёт ребёнок, если закрыто',
  fromAge: (age) => `Откроется само: возраст ${age}+.`,
  noAge: 'Закрыто в любом возрасте, пока вы не решите иначе.',
  group: (title) => `Группа «${title}».`,
  noNote: 'Приложение или сайт под этим именем и все адреса, которые ему нужны.',
  byCategoryHint: 'Отдельного решения нет: открыто или закрыто так же, как тема.',
  opened: (title) => `${title}: открыто.`,
  closed: (title) => `${title}: закрыто.`,
  timed: (title) => `${title}: открыто только в своё время.`,
  hours: 'Когда открыто',
};
