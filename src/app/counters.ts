import { type Counts, noCounts, waitBounds } from '../core/counts.ts';
import { rcodeName } from '../core/iana.ts';
import type { Tag } from '../core/tags.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Query, Reply, ReplySource } from '../dns/resolver.ts';

/** RCODEs that fit in a header, BADVERS, and room to spare; a higher one is counted in the last place. */
const rcodes = 24;

const noSources = (): Record<ReplySource, number> => ({
  cache: 0,
  stale: 0,
  upstream: 0,
  policy: 0,
  local: 0,
  shield: 0,
  failure: 0,
});

/**
 * Counts queries on the hot path, in plain numbers: tens of nanoseconds each, and nothing for the garbage collector. A
 * blocked reply carries one of a few verdict objects, so the object itself is the key.
 */
export class Counters {
  #bySource = noSources();
  readonly #byRcode = new Uint32Array(rcodes);
  readonly #byVerdict = new Map<Verdict, { count: number }>();
  #waits = noCounts().waits;
  #waited = 0;
  #overflow = 0;
  #any = false;

  /** @param now when the reply was ready, by the house's clock, as `query.at` is. */
  count(query: Query, reply: Reply, now: number): void {
    this.#any = true;
    this.#bySource[reply.source]++;
    this.#byRcode[reply.rcode < rcodes ? reply.rcode : rcodes - 1]!++;
    const { verdict } = reply;
    if (verdict !== undefined && verdict.action === 'block') this.#blocked(verdict);
    if (now > query.at) this.#wait(now - query.at);
  }

  overflowed(): void {
    this.#overflow++;
  }

  /** What was counted since the last time; undefined: nothing. The verdicts are let go, for policies come and go. */
  take(): Counts | undefined {
    if (!this.#any) return undefined;
    const counts: Counts = {
      bySource: new Map(Object.entries(this.#bySource).filter(([, count]) => count > 0)),
      byRcode: new Map([...this.#byRcode.entries()].filter(([, n]) => n > 0).map(([code, n]) => [rcodeName(code), n])),
      blocked: new Map(),
      waits: this.#waits,
      waited: this.#waited,
      overflow: this.#overflow,
    };
    for (const [{ because }, { count }] of this.#byVerdict) {
      const name = nameOf(because);
      counts.blocked.set(name, (counts.blocked.get(name) ?? 0) + count);
    }
    this.#reset();
    return counts;
  }

  #blocked(verdict: Verdict): void {
    const tally = this.#byVerdict.get(verdict);
    if (tally === undefined) this.#byVerdict.set(verdict, { count: 1 });
    else tally.count++;
  }

  #wait(took: number): void {
    let bucket = 0;
    while (bucket < waitBounds.length && took > waitBounds[bucket]!) bucket++;
    this.#waits[bucket]!++;
    this.#waited += took;
  }

  #reset(): void {
    this.#any = false;
    this.#bySource = noSources();
    this.#byRcode.fill(0);
    this.#byVerdict.clear();
    this.#waits = noCounts().waits;
    this.#waited = 0;
    this.#overflow = 0;
  }
}

/** What a block is counted under: the category, or the kind of what is not a category. */
function nameOf(because: Tag | undefined): string {
  if (because === undefined) return 'other';
  return because.kind === 'category' ? because.name : because.kind;
}
