import type { Day } from '../../core/family/household.ts';

/** A day as it is typed, `31.8.2015` too; what is none of these is given back, to be refused. */
export function readDay(text: string): Day {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  return year === undefined ? text.trim() : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
