import { z } from '@hono/zod-openapi';

/** A sentence or a title of the house in each of its languages. */
export const text = z.object({ en: z.string(), ru: z.string() }).openapi('Text');
