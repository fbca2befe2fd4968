import { z } from '@hono/zod-openapi';
import { keptChannels } from './channels.ts';
import { moment } from './choices.ts';
import { jsonObject } from './json-object.ts';
import { text } from './text.ts';

const list = z.object({
  title: z.string().max(80),
  category: z.string().max(60),
  action: z.enum(['block', 'allow']),
  format: z.string().max(20),
  url: z.string().max(2000),
  isAtHome: z.boolean(),
});

/** All that a family has told the house, and no secret. */
export const backup = z
  .object({
    kind: z.literal('domovoy-backup'),
    version: z.literal(1),
    madeBy: z.string().max(40),
    madeAt: moment,
    /** The document of `/api/household`. */
    household: jsonObject,
    /** What the pages have set, by key. */
    settings: z.record(z.string().max(60), z.unknown()),
    lists: z.array(list).max(100),
    channels: keptChannels,
    accounts: z.array(z.object({ name: z.string().max(200), role: z.string().max(20) })).max(100),
  })
  .openapi('Backup');

export const restored = z
  .object({
    revision: z.int(),
    taken: z.array(z.enum(['household', 'settings', 'lists', 'channels'])),
    notTaken: z.array(z.object({ what: z.string(), sentence: text })),
  })
  .openapi('Restored');
