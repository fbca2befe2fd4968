import type { Clock, Endpoint } from '../../core/ports.ts';
import { type Answer, readAnswer } from './exchange.ts';
import { Health } from './health.ts';
import type { RandomIds } from './random.ts';
import { TcpExchange } from './tcp-exchange.ts';
import { UdpExchange } from './udp-exchange.ts';

/** What came of asking: an answer, the upstream's own SERVFAIL, or nothing that anyone could use. */
export type Outcome = Answer | 'servfail' | undefined;

/** Who asked an upstream. */
export interface Asker {
  /** The reply takes long; it may still come. */
  late(): void;
  answered(outcome: Outcome): void;
}

/** One resolver that we ask: over UDP, over TCP what was truncated, and how it has done of late. */
export class Upstream {
  readonly endpoint: Endpoint;
  readonly health = new Health();
  /** It leads back to us; the loop watch found it. Never asked again. */
  leadsBack = false;
  readonly #udp: UdpExchange;
  readonly #tcp: TcpExchange;
  readonly #clock: Clock;

  constructor(endpoint: Endpoint, ids: RandomIds, clock: Clock) {
    this.endpoint = endpoint;
    this.#clock = clock;
    this.#udp = new UdpExchange(endpoint, ids, clock);
    this.#tcp = new TcpExchange(endpoint, ids);
  }

  get name(): string {
    const { address, port } = this.endpoint;
    return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  }

  /** What it answers within `timeout` milliseconds. */
  ask(query: Buffer, timeout: number): Promise<Outcome> {
    const until = this.#clock() + timeout;
    return new Promise((answered) => this.start(query, Infinity, until, { late: () => {}, answered }));
  }

  /** Asks; `asker` is told when the reply is late and what comes of it. The query's ID is overwritten. */
  start(query: Buffer, lateAt: number, until: number, asker: Asker): void {
    const now = this.#clock();
    let wasLate = false;
    this.#udp.send({
      query,
      lateAt,
      until,
      late: () => {
        wasLate = true;
        this.health.failed(this.#clock());
        asker.late();
      },
      settle: (message) => {
        // Being late was its failure already: one query counts once.
        if (message === undefined && wasLate) asker.answered(undefined);
        else this.#settle(query, message, now, until, asker);
      },
    });
  }

  close(): void {
    this.#udp.close();
  }

  #settle(query: Buffer, message: Buffer | undefined, started: number, until: number, asker: Asker): void {
    const outcome = message === undefined ? undefined : readAnswer(message);
    if (outcome !== 'truncated') return asker.answered(this.#judged(outcome, started));
    // The last moment may be near: half of the time there was is given to TCP all the same.
    const timeout = Math.max(until - this.#clock(), (until - started) / 2);
    void this.#tcp.exchange(query, timeout).then((whole) => {
      const answer = whole === undefined ? undefined : readAnswer(whole);
      asker.answered(this.#judged(answer === 'truncated' ? undefined : answer, started));
    });
  }

  /** Keeps the upstream's record. SERVFAIL speaks of the name, not of the upstream. */
  #judged(outcome: Outcome, started: number): Outcome {
    const now = this.#clock();
    if (outcome === undefined) this.health.failed(now);
    else this.health.succeeded(now - started);
    return outcome;
  }
}
