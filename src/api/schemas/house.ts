import { z } from '@hono/zod-openapi';
import { catalogue, compiling } from './catalogue.ts';
import { moment } from './choices.ts';

const listStatus = z.object({
  id: z.string(),
  good: moment.nullable(),
  trouble: z.object({ reason: z.string(), detail: z.string(), since: moment }).nullable(),
  stale: z.boolean(),
  refused: z.boolean(),
  unusable: z.enum(['left-out', 'kept']).nullable(),
  isFetched: z.boolean(),
});

/** Both sentences, in the language of whoever asks. */
export const impairment = z.object({ code: z.string(), meaning: z.string(), remedy: z.string() }).openapi('Impairment');

export const house = z
  .object({
    version: z.string(),
    uptimeSeconds: z.int(),
    impairments: z.array(impairment),
    clockKnown: z.boolean(),
    catalogue: catalogue.nullable(),
    lists: z.array(listStatus),
    compiling,
    upstreams: z.array(
      z.object({
        name: z.string(),
        up: z.boolean(),
        leadsBack: z.boolean(),
        failures: z.int(),
        rtt: z.number().nullable(),
      }),
    ),
    journal: z.object({ failure: z.string().nullable(), dropped: z.int(), octets: z.int() }),
    /** Where the house keeps its data, in octets; null: it cannot be told. */
    disk: z.object({ free: z.number(), total: z.number() }).nullable(),
  })
  .openapi('House');
