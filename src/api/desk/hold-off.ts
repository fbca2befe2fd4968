import type { Context, MiddlewareHandler } from 'hono';
import { problem, type Refusal } from '../problem.ts';
import { tooOften } from '../words/desk.ts';
import type { DeskEnv } from './desk-env.ts';
import type { Pace } from './pace.ts';

/** Whoever asks for more than there is for him is told when to come again. */
export function holdOff(pace: Pace): MiddlewareHandler<DeskEnv> {
  return async function holdBack(c, next) {
    const seconds = pace.take(c.var.address);
    return seconds > 0 ? comeAgain(c, seconds) : next();
  };
}

export function comeAgain(c: Context, seconds: number): Refusal {
  c.header('retry-after', String(seconds));
  return problem(c, 429, tooOften);
}
