import type { time as English } from '../en/time.ts';

export const time: typeof English = {
  until: (when) => `до ${when}`,
  tomorrowAt: (clock) => `${clock} завтра`,
  dayAt: (day, clock) => `${clock} ${day}`,
  justNow: 'только что',
};
