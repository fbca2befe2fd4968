import type { Clock, Endpoint } from '../../core/ports.ts';
import type { RandomIds } from './random.ts';
import { UdpSocket } from './udp-socket.ts';

/** Sockets in use at a time, and how long one stays: a forger has ports to guess that change under his hands. */
const socketsInUse = 4;
const queriesPerSocket = 5_000;
const lifeOfSocket = 30_000;

/** Milliseconds between looks at what has waited too long. */
const sweepEvery = 25;

interface Slot {
  readonly socket: UdpSocket;
  readonly openedAt: number;
}

interface Running {
  readonly socket: UdpSocket;
  readonly id: number;
  readonly until: number;
  readonly settle: (message: Buffer | undefined) => void;
}

/** Queries to one upstream over a few shared sockets: a socket for each query is what costs most. */
export class UdpExchange {
  readonly #endpoint: Endpoint;
  readonly #ids: RandomIds;
  readonly #clock: Clock;
  readonly #slots: (Slot | undefined)[] = Array.from({ length: socketsInUse });
  readonly #running = new Set<Running>();
  #turn = 0;
  #sweeper: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(endpoint: Endpoint, ids: RandomIds, clock: Clock) {
    this.#endpoint = endpoint;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** The message that matches our query, or undefined after `timeout` milliseconds or when nobody listens there. */
  exchange(query: Buffer, timeout: number): Promise<Buffer | undefined> {
    if (this.#closed) return Promise.resolve(undefined);
    const socket = this.#socket();
    return new Promise((resolve) => {
      const settle = (message: Buffer | undefined): void => {
        this.#running.delete(running);
        resolve(message);
      };
      const running: Running = {
        socket,
        id: socket.send(query, (message) => settle(message)),
        until: this.#clock() + timeout,
        settle,
      };
      this.#running.add(running);
      this.#sweeper ??= setTimeout(() => this.#sweep(), sweepEvery);
    });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#sweeper);
    for (const { socket, id, settle } of this.#running) {
      socket.forget(id);
      settle(undefined);
    }
    for (const slot of this.#slots) slot?.socket.retire();
    this.#slots.fill(undefined);
  }

  #socket(): UdpSocket {
    const turn = (this.#turn = (this.#turn + 1) % socketsInUse);
    const slot = this.#slots[turn];
    const now = this.#clock();
    if (slot !== undefined && isUsable(slot, now)) return slot.socket;
    slot?.socket.retire();
    const socket = new UdpSocket(this.#endpoint, this.#ids);
    this.#slots[turn] = { socket, openedAt: now };
    return socket;
  }

  /** One timer for all that wait, not one each. */
  #sweep(): void {
    const now = this.#clock();
    for (const running of this.#running) {
      if (running.until > now) continue;
      running.socket.forget(running.id);
      running.settle(undefined);
    }
    this.#sweeper = this.#running.size > 0 ? setTimeout(() => this.#sweep(), sweepEvery) : undefined;
  }
}

function isUsable({ socket, openedAt }: Slot, now: number): boolean {
  return !socket.broken && socket.sent < queriesPerSocket && now - openedAt < lifeOfSocket;
}
