import type { HomeCase } from '../../core/cases/home-case.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A case is asked for so often while it is young: what is decided then holds at home within a minute. */
const often = 30_000;
const young = 10 * minute;

/** How long what could not be sent rests, after so many failures in a row: a minute at first, and an hour at most. */
export function restAfterTries(tries: number): number {
  return Math.min(minute * 2 ** (tries - 1), hour);
}

/** How often a case at the desk is asked for; undefined: there is none, and only others' corrections may come. */
export function pollEvery(one: Pick<HomeCase, 'sentAt' | 'times'> | undefined, now: number): number {
  if (one === undefined) return hour;
  const since = Math.max(one.sentAt ?? 0, one.times.appealedAt ?? 0);
  return Math.abs(now - since) < young ? often : hour;
}

/** Is a moment over? One that is more than two hours ahead was written down by a clock that was wrong. */
export function isDue(at: number, now: number): boolean {
  return at <= now || at > now + 2 * hour;
}
