import type { Qname } from '../core/qname.ts';
import type { Report } from './report.ts';

/** What the API sees of the house. */
export interface HouseView {
  /** What the house is like now; asked for each request. */
  report(): Report;
  /** All that speaks for or against a name, as JSON; undefined while there is no catalogue. */
  explain(name: Qname): Promise<object | undefined>;
  /** Told what was thrown; the caller only learns that it was our fault. */
  surprised(cause: unknown): void;
}
