import { addTo, type Counts, noCounts, personIn, waitBounds, whatBlocked } from '../core/counts.ts';
import { mayCount } from '../core/event.ts';
import type { LogLevel, PersonId } from '../core/family/household.ts';
import { rcodeName } from '../core/iana.ts';
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

/** Whose a query is, and what is kept of that person; one object for a person until the policy changes. */
export interface Asker {
  readonly who: PersonId;
  readonly logging: LogLevel;
}

/** What one asker did. */
interface Tally {
  asked: number;
  /** A blocked reply carries one of a few verdict objects, so the object itself is the key. */
  readonly byVerdict: Map<Blocked, { count: number }>;
}

type Blocked = Extract<Verdict, { action: 'block' }>;

/** Counts queries on the hot path, in plain numbers: tens of nanoseconds each, and nothing for the garbage collector. */
export class Counters {
  #bySource = noSources();
  readonly #byRcode = new Uint32Array(rcodes);
  readonly #byAsker = new Map<Asker, Tally>();
  #waits = noCounts().waits;
  #waited = 0;
  #overflow = 0;
  #any = false;

  /** @param now when the reply was ready, by the house's clock, as `query.at` is. */
  count(query: Query, reply: Reply, asker: Asker, now: number): void {
    this.#any = true;
    this.#bySource[reply.source]++;
    this.#byRcode[reply.rcode < rcodes ? reply.rcode : rcodes - 1]!++;
    const tally = this.#byAsker.get(asker) ?? this.#tallyOf(asker);
    tally.asked++;
    const { verdict } = reply;
    if (verdict !== undefined && verdict.action === 'block') countBlocked(tally, verdict);
    if (now > query.at) this.#wait(now - query.at);
  }

  overflowed(): void {
    this.#overflow++;
  }

  /**
   * What was counted since the last time; undefined: nothing. Askers and verdicts are let go, for policies come and go;
   * what is told is as large as the family times the words for what blocks, at most.
   */
  take(): Counts | undefined {
    if (!this.#any) return undefined;
    const counts: Counts = {
      ...noCounts(),
      bySource: new Map(Object.entries(this.#bySource).filter(([, count]) => count > 0)),
      byRcode: new Map([...this.#byRcode.entries()].filter(([, n]) => n > 0).map(([code, n]) => [rcodeName(code), n])),
      waits: this.#waits,
      waited: this.#waited,
      overflow: this.#overflow,
    };
    for (const [asker, tally] of this.#byAsker) tell(counts, asker, tally);
    this.#reset();
    return counts;
  }

  #tallyOf(asker: Asker): Tally {
    const tally: Tally = { asked: 0, byVerdict: new Map() };
    this.#byAsker.set(asker, tally);
    return tally;
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
    this.#byAsker.clear();
    this.#waits = noCounts().waits;
    this.#waited = 0;
    this.#overflow = 0;
  }
}

function countBlocked({ byVerdict }: Tally, verdict: Blocked): void {
  const counted = byVerdict.get(verdict);
  if (counted === undefined) byVerdict.set(verdict, { count: 1 });
  else counted.count++;
}

/** Adds what one asker did: to the house always, to the person where that may be, and there without what the law forbids. */
function tell(counts: Counts, { who, logging }: Asker, { asked, byVerdict }: Tally): void {
  const person = mayCount(logging) ? personIn(counts, who) : undefined;
  if (person !== undefined) person.asked += asked;
  for (const [{ because }, { count }] of byVerdict) {
    const what = whatBlocked(because);
    addTo(counts.blocked, what, count);
    if (person !== undefined && because.kind !== 'registry') addTo(person.blocked, what, count);
  }
}
