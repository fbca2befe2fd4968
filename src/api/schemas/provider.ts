import { z } from '@hono/zod-openapi';
import { moment } from './choices.ts';
import { text } from './text.ts';

/** What somebody else has decided for this home, and how that does. */
export const provider = z
  .object({
    /** Fields of choices that nobody at home changes; null: nothing is locked. */
    locked: z.object({ by: text, fields: z.array(z.object({ key: z.string(), value: z.unknown() })) }).nullable(),
    /** The file of it is named and cannot be used. */
    areLocksUnreadable: z.boolean(),
    /** Names that the law forbids: how many there are, never which; null: there is no such feed. */
    registry: z
      .object({
        inForce: z.object({ serial: z.int(), created: moment, entries: z.int() }).nullable(),
        refusal: z.string().nullable(),
      })
      .nullable(),
  })
  .openapi('Provider');

export const updates = z.object({ version: z.string(), updatesItself: z.boolean(), sentence: text }).openapi('Updates');
