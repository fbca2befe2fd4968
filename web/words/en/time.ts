import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const time = {
  until: (when: string) => `until ${when}`,
  tomorrowAt: (clock: string) => `${clock} tomorrow`,
  dayAt: (day: string, clock: string) => `${clock} ${day}`,
  day: (weekday: string, day: number, month: string) => `${weekday}, ${day} ${month}`,
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  shortWeekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  justNow: 'just now',
  minutesAgo: (count: number) => `${count} ${plural(count, { one: 'minute', other: 'minutes' })} ago`,
  hoursAgo: (count: number) => `${count} ${plural(count, { one: 'hour', other: 'hours' })} ago`,
  daysAgo: (count: number) => (count === 1 ? 'yesterday' : `${count} days ago`),
  hours: (count: number) => `${count} ${plural(count, { one: 'hr', other: 'hrs' })}`,
  minutes: (count: number) => `${count} ${plural(count, { one: 'min', other: 'mins' })}`,
};
