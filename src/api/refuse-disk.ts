import type { Context } from 'hono';
import { failure } from './define-route.ts';
import { problem, type Refusal } from './problem.ts';
import { diskRefused } from './words/changes.ts';

/** For the OpenAPI document. */
export const diskFailure = { 507: failure('The disk refused.') } as const;

/** Nothing was changed, for the disk refuses. */
export function refuseDisk(c: Context): Refusal {
  return problem(c, 507, diskRefused, { code: 'disk-refused' });
}
