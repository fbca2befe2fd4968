import type { Slip } from './slip.ts';

const minute = 60_000;

/** Reads how long something is to last, in minutes; undefined where nothing is said. */
export function readMinutes(text: string | undefined): number | undefined | Slip {
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : { slip: 'minutes', text };
}

/** So many minutes after a moment, in milliseconds since 1970. */
export function minutesAfter(at: number, minutes: number): number {
  return at + minutes * minute;
}
