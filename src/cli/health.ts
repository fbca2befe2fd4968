import { z } from 'zod';
import { formatEndpoint } from '../config/endpoint.ts';
import type { Endpoint } from '../core/ports.ts';
import { reachable } from './reachable.ts';

/** Milliseconds that the health page has: it is in this house. */
const patience = 3000;

const counts = z.record(z.string(), z.number());

/** What `/health` says, as far as we tell it; a newer house may say more. */
const healthReport = z.object({
  status: z.string(),
  reasons: z.array(z.string()),
  uptimeSeconds: z.number(),
  catalogue: z
    .object({
      serial: z.number(),
      names: z.number(),
      created: z.number(),
      putBack: z.number().nullable().default(null),
    })
    .nullable(),
  resolvers: z.object({ up: z.number(), restarts: z.number() }),
  upstreams: z.array(
    z.object({
      name: z.string(),
      up: z.boolean(),
      leadsBack: z.boolean(),
      failures: z.number().default(0),
      rtt: z.number().nullable(),
    }),
  ),
  lists: z
    .array(
      z.object({
        id: z.string(),
        good: z.number().nullable(),
        isFetched: z.literal(true).optional(),
        unusable: z.enum(['left-out', 'kept']).optional(),
        trouble: z.object({ reason: z.string(), detail: z.string(), since: z.number() }).nullable(),
      }),
    )
    .default([]),
  registry: z
    .object({
      inForce: z.object({ serial: z.number(), created: z.number(), entries: z.number() }).nullable(),
      refusal: z.string().nullable(),
    })
    .nullable()
    .default(null),
  /** How far the lists are compiled, from 0 to 1; null while nothing is compiled. */
  compiling: z.number().nullable().default(null),
  queries: z.object({ total: z.number(), blocked: counts }),
});

export type HealthReport = z.output<typeof healthReport>;

/** The report, read and as it came; or why there is none, in the system's words. */
export type Health =
  { readonly serving: boolean; readonly report: HealthReport; readonly raw: unknown } | { readonly failed: string };

/** Asks a running house how it is. */
export async function fetchHealth(admin: Endpoint): Promise<Health> {
  try {
    const reply = await fetch(`http://${formatEndpoint(reachable(admin))}/health`, {
      signal: AbortSignal.timeout(patience),
    });
    const raw: unknown = await reply.json();
    return { serving: reply.ok, report: healthReport.parse(raw), raw };
  } catch (error) {
    const { cause = error } = error as Error;
    return { failed: (cause as NodeJS.ErrnoException).code ?? String(cause) };
  }
}
