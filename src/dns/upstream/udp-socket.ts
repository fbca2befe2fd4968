import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Endpoint } from '../../core/ports.ts';
import { offset, read16, write16 } from '../wire/header.ts';
import { matches } from './exchange.ts';
import type { RandomIds } from './random.ts';

/** A query on its way, waiting for a message that matches it. */
interface Waiting {
  readonly query: Buffer;
  readonly settle: (message: Buffer | undefined) => void;
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
  #state: 'opening' | 'open' | 'broken' = 'opening';
  #retired = false;

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

  /** Sends a query under a fresh ID; `settle` gets the message that matches, or undefined when the socket fails. */
  send(query: Buffer, settle: (message: Buffer | undefined) => void): number {
    let id = this.#ids.next();
    while (this.#waiting.has(id)) id = this.#ids.next();
    write16(query, offset.id, id);
    this.#waiting.set(id, { query, settle });
    this.sent++;
    if (this.#state === 'open') this.#socket.send(query);
    return id;
  }

  /** Nobody waits for this ID any more. */
  forget(id: number): void {
    this.#waiting.delete(id);
    this.#closeIfDone();
  }

  /** No new queries will come; the socket closes when the last one is answered or forgotten. */
  retire(): void {
    this.#retired = true;
    this.#closeIfDone();
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
    for (const { settle } of waiting) settle(undefined);
    this.#closeIfDone();
  }

  #closeIfDone(): void {
    if (!this.#retired || this.#waiting.size > 0) return;
    this.#retired = false;
    this.#socket.close();
  }
}
