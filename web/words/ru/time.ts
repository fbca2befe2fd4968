import type { time as English } from '../en/time.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

export const time: typeof English = {
  until: (when) => `до ${when}`,
  tomorrowAt: (clock) => `${clock} завтра`,
  dayAt: (day, clock) => `${clock} ${day}`,
  day: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  weekdays: {
    mon: 'Понедельник',
    tue: 'Вторник',
    wed: 'Среда',
    thu: 'Четверг',
    fri: 'Пятница',
    sat: 'Суббота',
    sun: 'Воскресенье',
  },
  shortWeekdays: { mon: 'Пн', tue: 'Вт', wed: 'Ср', thu: 'Чт', fri: 'Пт', sat: 'Сб', sun: 'Вс' },
  shortMonths: ['янв.', 'февр.', 'марта', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  justNow: 'только что',
  minutesAgo: (count) => `${count} ${plural(count, { one: 'минуту', few: 'минуты', many: 'минут' })} назад`,
  hoursAgo: (count) => `${count} ${plural(count, { one: 'час', few: 'часа', many: 'часов' })} назад`,
  daysAgo: (count) =>
    count === 1 ? 'вчера' : `${count} ${plural(count, { one: 'день', few: 'дня', many: 'дней' })} назад`,
  hours: (count) => `${count} ч`,
  minutes: (count) => `${count} мин`,
};
