import type { Clock, Endpoint } from '../../core/ports.ts';
import type { RandomIds } from './random.ts';
import { UdpSocket, type Waiting } from './udp-socket.ts';

/** Sockets in use at a time, and how long one stays: a forger has ports to guess that change under his hands. */
const socketsInUse = 4;
const queriesPerSocket = 5_000;
const lifeOfSocket = 30_000;

/** Milliseconds between looks at what has waited too long: one timer for all, not one for each query. */
const sweepEvery = 25;

interface Slot {
  readonly socket: UdpSocket;
  readonly openedAt: number;
}

/** Queries to one upstream over a few shared sockets: a socket for each query is what costs most. */
export class UdpExchange {
  readonly #endpoint: Endpoint;
  readonly #ids: RandomIds;
  readonly #clock: Clock;
  readonly #slots: (Slot | undefined)[] = Array.from({ length: socketsInUse });
  /** Retired sockets on which somebody still waits. */
  readonly #leaving = new Set<UdpSocket>();
  #turn = 0;
  #sweeper: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(endpoint: Endpoint, ids: RandomIds, clock: Clock) {
    this.#endpoint = endpoint;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** Sends a query; its {@link Waiting} is told what becomes of it, never before this returns. */
  send(waiting: Waiting): void {
    if (this.#closed) {
      queueMicrotask(() => waiting.settle(undefined));
      return;
    }
    this.#socket().send(waiting);
    this.#sweeper ??= setTimeout(() => this.#sweep(), sweepEvery);
  }

  /** The message that matches our query, or undefined after `timeout` milliseconds or when nobody listens there. */
  exchange(query: Buffer, timeout: number): Promise<Buffer | undefined> {
    const until = this.#clock() + timeout;
    return new Promise((settle) => this.send({ query, lateAt: Infinity, until, late: () => {}, settle }));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#sweeper);
    for (const socket of this.#sockets()) socket.giveUp();
    this.#slots.fill(undefined);
    this.#leaving.clear();
  }

  #socket(): UdpSocket {
    const turn = (this.#turn = (this.#turn + 1) % socketsInUse);
    const slot = this.#slots[turn];
    const now = this.#clock();
    if (slot !== undefined && isUsable(slot, now)) return slot.socket;
    if (slot !== undefined) {
      this.#leaving.add(slot.socket);
      slot.socket.retire();
    }
    const socket = new UdpSocket(this.#endpoint, this.#ids);
    this.#slots[turn] = { socket, openedAt: now };
    return socket;
  }

  #sockets(): UdpSocket[] {
    return [...this.#slots.flatMap((slot) => (slot === undefined ? [] : [slot.socket])), ...this.#leaving];
  }

  #sweep(): void {
    const now = this.#clock();
    let busy = false;
    for (const socket of this.#sockets()) {
      socket.sweep(now);
      if (socket.busy) busy = true;
      else this.#leaving.delete(socket);
    }
    this.#sweeper = busy ? setTimeout(() => this.#sweep(), sweepEvery) : undefined;
  }
}

function isUsable({ socket, openedAt }: Slot, now: number): boolean {
  return !socket.broken && socket.sent < queriesPerSocket && now - openedAt < lifeOfSocket;
}
