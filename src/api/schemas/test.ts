import { z } from '@hono/zod-openapi';
import { id } from './choices.ts';

const names = z.object({
  /** Who asks for it comes by this house. */
  check: z.string(),
  /** It is blocked for everyone. */
  blocked: z.string(),
  /** What a child's device opens, and must not get. */
  child: z.string(),
});

export const newTest = z.object({ token: z.string(), names }).openapi('NewTest');

const ask = z.object({
  address: z.string(),
  /** Whose address it is; null: no device of the family. */
  device: id.nullable(),
  /** It is the device that this call comes from. */
  isThis: z.boolean(),
  isBlocked: z.boolean(),
});

export const test = newTest
  .extend({
    /** Who asked for the first name, for the second, and lately for the third. */
    came: z.array(ask),
    blocked: z.array(ask),
    children: z.array(ask),
  })
  .openapi('Test');
