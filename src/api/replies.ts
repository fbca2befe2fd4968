import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { failure } from './define-route.ts';
import { problem, type Refusal } from './problem.ts';
import { diskFailure } from './refuse-disk.ts';
import { faultIn, unsound } from './words/faults.ts';

/** A reply in JSON, for the OpenAPI document. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  ({ description, content: { 'application/json': { schema } } }) as const;

/** A body in JSON that must be there. */
export const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

/** Why a change of the household is not made. */
export const changeFailures = {
  400: failure('It does not fit its schema.'),
  404: failure('It speaks of somebody or something that is not there.'),
  412: failure('Somebody else has changed the household since that revision.'),
  422: failure('It makes no sense in this household.'),
  ...diskFailure,
} as const;

/** How a schema was met. */
type Met = { readonly success: true } | { readonly success: false; readonly error: Pick<z.ZodError, 'issues'> };

/** What does not fit its schema is refused with all that is wrong in it, each with its place. */
export function refusesUnsound(result: Met, c: Context): Refusal | undefined {
  if (result.success) return undefined;
  const problems = result.error.issues.map((issue) => ({ at: issue.path.join('.'), detail: faultIn(issue) }));
  return problem(c, 400, unsound, { code: 'unsound', problems });
}
