import { z } from '@hono/zod-openapi';
import { id } from './choices.ts';
import { ageGroup } from './people.ts';
import { text } from './text.ts';

const titled = z.object({
  id,
  title: text,
  /** How long it takes to read. */
  minutes: z.int(),
  /** Of children of which age it speaks; none: of all. */
  about: z.array(ageGroup),
});

export const shelf = z.object({ articles: z.array(titled) }).openapi('Shelf');

export const article = titled
  .extend({
    paragraphs: z.array(
      z.union([
        z.object({ kind: z.enum(['text', 'heading']), text }),
        z.object({ kind: z.literal('list'), items: z.array(text) }),
      ]),
    ),
  })
  .openapi('Article');
