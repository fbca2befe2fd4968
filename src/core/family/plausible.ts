import { weekdays } from './calendar.ts';
import { limits } from './limits.ts';
import type { Budget, Minute, Permission, Window } from './household.ts';

/** An id is of lower-case words with hyphens between them. */
export function isId(text: string): boolean {
  return text.length <= 64 && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(text);
}

/** Something that a family calls a person or a device: a short line without what cannot be seen or turns the line round. */
export function isName(text: string): boolean {
  const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
  return text !== '' && text.trim() === text && [...text].length <= limits.name && !unseen.test(text);
}

export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/.test(text);
}

/** As ARP and NDP tables have it: `a4:83:e7:12:34:56`. */
export function isMac(text: string): boolean {
  return /^[\da-f]{2}(?::[\da-f]{2}){5}$/.test(text);
}

/** A minute of the clock on the wall, or the end of the day. */
function isMinute(minute: Minute): boolean {
  return Number.isInteger(minute) && minute >= 0 && minute <= 1440;
}

/** Does it begin within the day, and not end where it begins? One that ends before it begins goes over midnight. */
export function isSpan({ from, to }: Pick<Window, 'from' | 'to'>): boolean {
  return isMinute(from) && isMinute(to) && from !== to && from < 1440;
}

export function isWindow({ days, from, to }: Window): boolean {
  return isSpan({ from, to }) && days.length > 0 && days.every((day) => weekdays.includes(day));
}

export function isPermission(permission: Permission): boolean {
  return (
    typeof permission === 'string' || (permission.hours.length <= limits.windows && permission.hours.every(isWindow))
  );
}

/** Minutes of a budget: none up to a whole day. */
export function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440;
}

export function isBudget({ minutes }: Budget): boolean {
  return weekdays.every((day) => isMinutes(minutes[day]));
}
