import { z } from '@hono/zod-openapi';
import { id } from './choices.ts';

/** The household after a change. */
export const revised = z.object({ revision: z.int() }).openapi('Revised');

/** The same, and what was added. */
export const added = revised.extend({ id }).openapi('Added');
