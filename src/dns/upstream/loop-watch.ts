import { randomBytes } from 'node:crypto';
import { Qtype } from '../../core/iana.ts';
import { type Qname, toQname } from '../../core/qname.ts';
import { composeQuery } from '../wire/compose.ts';
import type { Upstream } from './upstream.ts';

/** Under `.test`, which no upstream looks up in earnest (RFC 6761 §6.2); dnsmasq's loop detection does the same. */
const suffix = 'domovoy-loop.test';

/** Milliseconds that a probe may be on its way. */
const patience = 2_000;

/**
 * Finds the upstream that leads back to us: the router that asks us and is asked by us. Each upstream is sent a name
 * that only we know; if it arrives at our own listener, that upstream is left out, and said.
 */
export class LoopWatch {
  readonly #probes = new Map<Qname, Upstream>();
  readonly #found: (upstream: Upstream) => void;

  constructor(found: (upstream: Upstream) => void) {
    this.#found = found;
  }

  /** Sends each upstream its probe; one that led back before gets its chance to be good again. */
  async probe(upstreams: readonly Upstream[]): Promise<void> {
    await Promise.all(upstreams.map((upstream) => this.#probeOne(upstream)));
  }

  /** Is this name one of our probes? Then the loop is found. */
  arrived(name: Qname): boolean {
    if (!name.endsWith(suffix)) return false;
    const upstream = this.#probes.get(name);
    if (upstream === undefined) return false;
    this.#probes.delete(name);
    const isNews = !upstream.leadsBack;
    upstream.leadsBack = true;
    if (isNews) this.#found(upstream);
    return true;
  }

  async #probeOne(upstream: Upstream): Promise<void> {
    const name = toQname(`${randomBytes(8).toString('hex')}.${suffix}`)!;
    this.#probes.set(name, upstream);
    await upstream.ask(composeQuery(name, Qtype.TXT, false, false), patience);
    if (this.#probes.delete(name)) upstream.leadsBack = false;
  }
}
