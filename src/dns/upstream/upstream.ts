import type { Clock, Endpoint } from '../../core/ports.ts';
import { type Answer, readAnswer } from './exchange.ts';
import { Health } from './health.ts';
import type { RandomIds } from './random.ts';
import { TcpExchange } from './tcp-exchange.ts';
import { UdpExchange } from './udp-exchange.ts';

/** What came of asking: an answer, the upstream's own SERVFAIL, or nothing that anyone could use. */
export type Outcome = Answer | 'servfail' | undefined;

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
  async ask(query: Buffer, timeout: number): Promise<Outcome> {
    const started = this.#clock();
    const message = await this.#udp.exchange(query, timeout);
    let outcome = message === undefined ? undefined : readAnswer(message);
    if (outcome === 'truncated') {
      const left = timeout - (this.#clock() - started);
      const whole = await this.#tcp.exchange(query, Math.max(left, timeout / 2));
      outcome = whole === undefined ? undefined : readAnswer(whole);
    }
    const now = this.#clock();
    if (outcome === undefined || outcome === 'truncated') {
      this.health.failed(now);
      return undefined;
    }
    // SERVFAIL speaks of the name, not of the upstream.
    this.health.succeeded(now - started);
    return outcome;
  }

  close(): void {
    this.#udp.close();
  }
}
