import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Endpoint } from '../../core/ports.ts';
import { offset, read16, write16 } from '../wire/header.ts';
import { matches } from './exchange.ts';
import type { RandomIds } from './random.ts';

/** A query on its way, and who waits for its reply. Times by the house's clock. */
export interface Waiting {
  readonly query: Buffer;
  /** When the reply is late, and when nobody waits for it any more. */
  readonly lateAt: number;
  readonly until: number;
  /** Told once, if the reply is late. */
  late(): void;
  /** Told once: the message that matches, or undefined when the time is over or the socket fails. */
  settle(message: Buffer | undefined): void;
}

/** Octets the kernel may keep for us while we are busy. */
const receiveBuffer = 1 << 20;

/**
 * One socket to one upstream, connected: the kernel lets nothing through from another address, and the port was chosen
 * at random by it. Many queries share it, told apart by random IDs; what comes and matches none of them is dropped.
 */
export class UdpSocket {
  /** Queries sent since it was opened; the pool retires a socket by it. */
  sent = 0;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ids: RandomIds;
  #sweptAt = -Infinity;
  #state: 'opening' | 'open' | 'broken' = 'opening';
  #retired = false;
  #closed = false;

  constructor(endpoint: Endpoint, ids: RandomIds) {
    this.#ids = ids;
    this.#socket = createSocket({ type: isIPv6(endpoint.address) ? 'udp6' : 'udp4', recvBufferSize: receiveBuffer });
    this.#socket.on('message', (message) => this.#receive(message));
    // ECONNREFUSED and its kin: nobody listens there; all who wait learn it at once instead of by time.
    this.#socket.on('error', () => this.#fail());
    // Without a route (the router restarts) the callback gets the error and there is no event.
    this.#socket.connect(endpoint.port, endpoint.address, (cause?: Error) => this.#opened(cause));
    this.#socket.unref();
  }

  /** It never came to be connected, and never will: another must take its place. */
  get broken(): boolean {
    return this.#state === 'broken';
  }

  /** Somebody waits for a reply. */
  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /** Sends the query under a fresh ID, which is written into it. */
  send(waiting: Waiting): void {
    let id = this.#ids.next();
    while (this.#waiting.has(id)) id = this.#ids.next();
    write16(waiting.query, offset.id, id);
    this.#waiting.set(id, waiting);
    this.sent++;
    if (this.#state === 'open') this.#socket.send(waiting.query);
  }

  /** Tells those whose reply became late since the last sweep, and lets go of those whose time is over. */
  sweep(now: number): void {
    const before = this.#sweptAt;
    this.#sweptAt = now;
    for (const [id, waiting] of this.#waiting) {
      if (waiting.until <= now) {
        this.#waiting.delete(id);
        waiting.settle(undefined);
      } else if (waiting.lateAt <= now && waiting.lateAt > before) waiting.late();
    }
    this.#closeIfDone();
  }

  /** No new queries will come; the socket closes when the last one is answered or its time is over. */
  retire(): void {
    this.#retired = true;
    this.#closeIfDone();
  }

  /** Nobody waits any more. */
  giveUp(): void {
    this.#fail();
    this.retire();
  }

  #opened(cause: Error | undefined): void {
    if (cause !== undefined) return this.#fail();
    this.#state = 'open';
    for (const { query } of this.#waiting.values()) this.#socket.send(query);
  }

  #receive(message: Buffer): void {
    if (message.length < 2) return;
    const id = read16(message, offset.id);
    const waiting = this.#waiting.get(id);
    if (waiting === undefined || !matches(waiting.query, id, message)) return;
    this.#waiting.delete(id);
    waiting.settle(message);
    this.#closeIfDone();
  }

  #fail(): void {
    if (this.#state === 'opening') this.#state = 'broken';
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const each of waiting) each.settle(undefined);
    this.#closeIfDone();
  }

  #closeIfDone(): void {
    if (!this.#retired || this.#closed || this.#waiting.size > 0) return;
    this.#closed = true;
    this.#socket.close();
  }
}
