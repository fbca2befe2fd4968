import type { Socket } from 'node:net';

/**
 * All connections at a time, so many of them at most. Where one more comes, the address that holds most loses its oldest
 * one: a device that holds on to all that it can get keeps nobody else from being answered.
 */
export class Crowd {
  readonly #most: number;
  /** The oldest first. */
  readonly #sockets = new Map<Socket, string>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#sockets.size;
  }

  /** One that is known already stays as it is. */
  add(socket: Socket): void {
    if (this.#sockets.has(socket)) return;
    this.#sockets.set(socket, socket.remoteAddress ?? '');
    socket.once('close', () => this.#sockets.delete(socket));
    if (this.#sockets.size > this.#most) this.#hangUp(this.#oldestOf(this.#greediest()));
  }

  hangUpAll(): void {
    for (const socket of this.#sockets.keys()) this.#hangUp(socket);
  }

  #hangUp(socket: Socket): void {
    // Its `close` comes later, and its place is free at once.
    this.#sockets.delete(socket);
    socket.destroy();
  }

  #greediest(): string {
    const counts = new Map<string, number>();
    for (const address of this.#sockets.values()) counts.set(address, (counts.get(address) ?? 0) + 1);
    return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  }

  #oldestOf(wanted: string): Socket {
    return this.#sockets.entries().find(([, address]) => address === wanted)![0];
  }
}
