import { z } from '@hono/zod-openapi';
import { moment } from './choices.ts';

/** What decided: a tag of the name, or how it stands with the person now (`core/verdict.ts`). */
const reason = z.object({ kind: z.string(), name: z.string(), source: z.string() });

export const explanation = z
  .object({
    name: z.string(),
    /** For whom it was judged. */
    who: z.string(),
    action: z.enum(['allow', 'block', 'rewrite']),
    because: reason.nullable(),
    /** Which lists have it, under which ancestor, since when. */
    matches: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        source: z.string(),
        scope: z.string(),
        ancestor: z.string(),
        since: moment.nullable(),
        pattern: z.string().nullable(),
      }),
    ),
    catalogue: z.object({ serial: z.int(), created: moment }),
  })
  .openapi('Explanation');
