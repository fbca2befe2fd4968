import type { Report } from './report.ts';

/** What the API sees of the house. */
export interface HouseView {
  /** What the house is like now; asked for each request. */
  report(): Report;
  /** All that speaks for or against a name as it was typed, for JSON. */
  explain(text: string): Promise<object | 'not-a-name' | 'no-catalogue'>;
  /** Told what was thrown; the caller only learns that it was our fault. */
  surprised(cause: unknown): void;
}
