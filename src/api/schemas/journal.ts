import { z } from '@hono/zod-openapi';
import { readName } from '../../core/domain-name.ts';
import { id, moment } from './choices.ts';

const action = z.enum(['allow', 'block', 'rewrite']);

/** Part of a name as a parent types it; in another alphabet it must be a whole name, for the DNS has it otherwise. */
const text = z
  .string()
  .trim()
  .max(253)
  .transform((typed) =>
    /^[\x20-\x7e]*$/.test(typed) ? typed.toLowerCase() : (readName(typed) ?? typed.toLowerCase()),
  );

const pastMoment = z.coerce.number().pipe(moment);

const sought = z.object({
  who: z.exactOptional(id),
  action: z.exactOptional(action),
  text: z.exactOptional(text),
  client: z.exactOptional(z.string().trim().max(45)),
  from: z.exactOptional(pastMoment),
  to: z.exactOptional(pastMoment),
});

export const page = sought.extend({
  before: z.exactOptional(z.coerce.number().int().min(0)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const event = z
  .object({
    at: moment,
    client: z.string(),
    who: z.string(),
    name: z.string(),
    type: z.int(),
    rcode: z.int(),
    /** Where the reply came from: `cache`, `upstream`, `policy`, … */
    source: z.string(),
    action: action.nullable(),
    because: z.object({ kind: z.string(), name: z.string(), source: z.string() }).nullable(),
    /** Milliseconds from query to reply. */
    latency: z.int(),
  })
  .openapi('Event');

const entry = event.extend({ id: z.int() }).openapi('Entry');

export const entries = z
  .object({
    entries: z.array(entry),
    /** For `before`, where the next page begins; null: there is no more. */
    before: z.int().nullable(),
    /** It took long: only what is younger than this moment was looked at. null: the page is whole. */
    looked: z.number().nullable(),
  })
  .openapi('Entries');

export const exported = sought.extend({ format: z.enum(['csv', 'json']) });

export const liveAsked = z.object({ who: z.exactOptional(id) });

export const statisticsAsked = z.object({
  span: z.enum(['minute', 'hour', 'day']),
  since: pastMoment,
  /** `house`: the whole house alone. */
  who: z.exactOptional(id),
});

export const statistics = z
  .object({
    rows: z.array(
      z.object({
        start: moment,
        who: z.string(),
        what: z.enum(['source', 'rcode', 'blocked', 'asked']),
        name: z.string(),
        count: z.int(),
      }),
    ),
    /** There are more than one reply takes: ask again from the last start on. */
    more: z.boolean(),
  })
  .openapi('Statistics');

export const topAsked = z.object({
  who: z.exactOptional(id),
  what: z.exactOptional(z.enum(['allowed', 'blocked'])),
  from: z.exactOptional(pastMoment),
  to: z.exactOptional(pastMoment),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const top = z
  .object({
    names: z.array(z.object({ name: z.string(), count: z.int() })),
    /** All queries among which these are the most frequent. */
    total: z.int(),
    /** It took long: only what is younger than this moment was counted. */
    looked: z.number().nullable(),
  })
  .openapi('Top');
