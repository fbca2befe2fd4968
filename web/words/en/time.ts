export const time = {
  until: (when: string) => `until ${when}`,
  tomorrowAt: (clock: string) => `${clock} tomorrow`,
  dayAt: (day: string, clock: string) => `${clock} ${day}`,
  justNow: 'just now',
};
