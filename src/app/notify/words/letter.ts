import type { Language } from '../../../core/profile.ts';
import { ruCount } from './plural.ts';

/** The words of the weekly letter. */
export interface LetterWords {
  readonly subject: string;
  readonly greeting: string;
  readonly labels: Readonly<Record<'asked' | 'blocked' | 'topBlocked' | 'minutes' | 'asks', string>>;
  /** @param change against the week before, as a share of it */
  asked(count: number, change: number | undefined): string;
  share(share: number): string;
  category(title: string, count: number): string;
  hours(minutes: number): string;
  asks(asked: number, answered: number): string;
  readonly noAsks: string;
  /** Not counted, or nothing happened. */
  readonly nothing: string;
  readonly talk: string;
  readonly end: string;
}

const en: LetterWords = {
  subject: 'domovoy: your family’s week',
  greeting: 'Hello! This was the week at home, in five numbers.',
  labels: {
    asked: 'Names looked up at home',
    blocked: 'Blocked of them',
    topBlocked: 'Blocked most often for the children',
    minutes: 'Time of the children that counted for budgets',
    asks: 'What the children asked for',
  },
  asked: (count, change) => `${count.toLocaleString('en')}${change === undefined ? '' : ` (${enChange(change)})`}`,
  share: (share) => share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 }),
  category: (title, count) => `${title}, ${count.toLocaleString('en')} ${count === 1 ? 'time' : 'times'}`,
  hours: (minutes) => `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  asks: (asked, answered) => `${asked}, and ${answered === asked ? 'all of them' : answered} answered by you`,
  noAsks: 'nothing this week',
  nothing: 'nothing counted',
  talk: 'One thing to talk about',
  end: 'When the letter comes, and whether it does, is in the settings of the parents’ pages.',
};

const ru: LetterWords = {
  subject: 'domovoy: неделя вашей семьи',
  greeting: 'Здравствуйте! Вот прошедшая неделя дома в пяти числах.',
  labels: {
    asked: 'Запрошено имён дома',
    blocked: 'Из них заблокировано',
    topBlocked: 'Чаще всего у детей блокировалось',
    minutes: 'Время детей, засчитанное в лимиты',
    asks: 'О чём просили дети',
  },
  asked: (count, change) => `${count.toLocaleString('ru')}${change === undefined ? '' : ` (${ruChange(change)})`}`,
  share: (share) => share.toLocaleString('ru', { style: 'percent', maximumFractionDigits: 1 }),
  category: (title, count) => `${title}, ${ruCount(count, 'раз', 'раза', 'раз')}`,
  hours: (minutes) => `${Math.floor(minutes / 60)} ч ${minutes % 60} мин`,
  asks: (asked, answered) =>
    `${ruCount(asked, 'просьба', 'просьбы', 'просьб')}, ${answered === asked ? 'вы ответили на все' : `с вашим ответом — ${answered}`}`,
  noAsks: 'на этой неделе ни о чём',
  nothing: 'ничего не засчитано',
  talk: 'О чём поговорить',
  end: 'Когда приходит это письмо и приходит ли вообще, можно выбрать в настройках на страницах для родителей.',
};

function enChange(change: number): string {
  const percent = Math.round(change * 100);
  if (percent === 0) return 'as in the week before';
  return `${Math.abs(percent)}% ${percent > 0 ? 'more' : 'less'} than in the week before`;
}

function ruChange(change: number): string {
  const percent = Math.round(change * 100);
  if (percent === 0) return 'как неделей раньше';
  return `на ${Math.abs(percent)} % ${percent > 0 ? 'больше' : 'меньше'}, чем неделей раньше`;
}

export function letterWords(language: Language): LetterWords {
  return language === 'ru' ? ru : en;
}
