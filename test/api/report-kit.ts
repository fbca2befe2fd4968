import type { Report } from '../../src/api/report.ts';
import { noCounts } from '../../src/core/counts.ts';

/** A house in which all is well; a test says what is not. */
export function reportOf(changes: Partial<Report> = {}): Report {
  return {
    version: '1.2.3',
    uptimeSeconds: 60,
    rss: 100_000_000,
    house: {
      resolvers: 1,
      restarts: 0,
      catalogue: { serial: 7, names: 1_000_000, created: 1_700_000_000_000, putBack: null },
      upstreams: [{ name: '192.0.2.53:53', up: true, leadsBack: false, failures: 0, rtt: 12 }],
      impairments: [],
      lists: [],
      registry: null,
      compiling: undefined,
    },
    counts: noCounts(),
    journal: { failure: undefined, dropped: 0, octets: 4096 },
    kids: { isOpen: true, failure: undefined },
    clockKnown: true,
    disk: { free: 4e9, total: 8e9 },
    ...changes,
  };
}
