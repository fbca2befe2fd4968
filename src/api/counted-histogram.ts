import { Histogram, type MetricType } from 'prom-client';
import { type Counts, waitBounds } from '../core/counts.ts';

/** What `Registry.metrics` reads of a metric. */
type Exposition = Awaited<ReturnType<Histogram<'le'>['get']>>;

/** A histogram that was counted elsewhere: prom-client's own takes observations one by one, and we have sums. */
export class CountedHistogram extends Histogram<'le'> {
  readonly #counts: Counts;
  readonly #name: string;
  readonly #help: string;

  constructor(name: string, help: string, counts: Counts) {
    super({ name, help, registers: [] });
    this.#name = name;
    this.#help = help;
    this.#counts = counts;
  }

  override async get(): Promise<Exposition> {
    const { waits, waited } = this.#counts;
    let below = 0;
    const buckets = waits.map((count, bucket) => {
      const bound = waitBounds[bucket];
      const le = bound === undefined ? '+Inf' : bound / 1000;
      return { metricName: `${this.#name}_bucket`, labels: { le }, value: (below += count) };
    });
    const sums = [
      { metricName: `${this.#name}_sum`, labels: {}, value: waited / 1000 },
      { metricName: `${this.#name}_count`, labels: {}, value: below },
    ];
    return {
      name: this.#name,
      help: this.#help,
      // The package declares an enum and exports none; the registry prints this word.
      type: 'histogram' as unknown as MetricType,
      aggregator: 'sum',
      collect: () => {},
      values: [...buckets, ...sums],
    };
  }

  /** The registry's shortcut round {@link get}, which no type of prom-client tells of. */
  getForPromString(): Promise<Exposition> {
    return this.get();
  }
}
