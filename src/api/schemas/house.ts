import { z } from '@hono/zod-openapi';

const moment = z.number();

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
const impairment = z.object({ code: z.string(), meaning: z.string(), remedy: z.string() }).openapi('Impairment');

export const house = z
  .object({
    version: z.string(),
    uptimeSeconds: z.int(),
    impairments: z.array(impairment),
    clockKnown: z.boolean(),
    catalogue: z
      .object({ serial: z.number(), names: z.number(), created: moment, putBack: z.number().nullable() })
      .nullable(),
    lists: z.array(listStatus),
    /** How far the lists are compiled, from 0 to 1; null while nothing is compiled. */
    compiling: z.number().nullable(),
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
