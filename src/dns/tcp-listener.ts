import { createServer, isIPv6, type Server, type Socket } from 'node:net';
import type { Endpoint } from '../core/ports.ts';
import { Answerer } from './answerer.ts';
import type { Client } from './clients.ts';
import type { ListenerParts } from './udp-listener.ts';
import { MessageFramer } from './wire/framing.ts';

export interface TcpLimits {
  /** Connections in all, and from one address. */
  readonly connections: number;
  readonly perClient: number;
  /** Queries under way on one connection; while there are more, we stop reading from it. */
  readonly queries: number;
  /** Milliseconds after which a connection that sends no whole query is closed (RFC 7766 §6.2.3). */
  readonly idle: number;
}

/** Octets of replies that wait for a client to read them. A reply of the largest size and what came before it fit. */
const mostUnread = 256 * 1024;

/** The door for TCP: pipelined queries, replies in the order in which they are ready (RFC 7766 §7). */
export class TcpListener {
  readonly #parts: ListenerParts;
  readonly #limits: TcpLimits;
  readonly #server: Server;
  readonly #open = new Map<Socket, Client>();

  private constructor(limits: TcpLimits, parts: ListenerParts) {
    this.#parts = parts;
    this.#limits = limits;
    this.#server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => this.#accept(socket));
  }

  /** Rejects with the system's error when the address cannot be had. `shared`: other threads listen there too. */
  static open(endpoint: Endpoint, shared: boolean, limits: TcpLimits, parts: ListenerParts): Promise<TcpListener> {
    const listener = new TcpListener(limits, parts);
    const server = listener.#server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      const { address, port } = endpoint;
      server.listen({ host: address, port, ipv6Only: isIPv6(address), reusePort: shared, exclusive: true }, () => {
        server.off('error', reject);
        // Out of file descriptors: those who are in are served, the next are accepted later.
        server.on('error', () => {});
        resolve(listener);
      });
    });
  }

  close(): Promise<void> {
    for (const socket of this.#open.keys()) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #accept(socket: Socket): void {
    const { clients, clock } = this.#parts;
    const client = clients.of(socket.remoteAddress ?? '', clock());
    const full = this.#open.size >= this.#limits.connections || this.#connectionsOf(client) >= this.#limits.perClient;
    if (client.foreign || full) {
      socket.destroy();
      return;
    }
    this.#open.set(socket, client);
    const connection = new Connection(socket, client, this.#limits, this.#parts);
    socket.on('data', (chunk) => connection.receive(chunk));
    socket.on('end', () => connection.ended());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      connection.closed();
      this.#open.delete(socket);
    });
  }

  #connectionsOf(client: Client): number {
    let count = 0;
    for (const other of this.#open.values()) if (other.address === client.address) count++;
    return count;
  }
}

/** One client's connection. */
class Connection {
  readonly #socket: Socket;
  readonly #client: Client;
  readonly #limits: TcpLimits;
  readonly #answerer: Answerer;
  readonly #framer = new MessageFramer();
  #waiting: Buffer[] = [];
  #underWay = 0;
  #draining = false;
  #ended = false;
  readonly #idle: NodeJS.Timeout;

  constructor(socket: Socket, client: Client, limits: TcpLimits, parts: ListenerParts) {
    this.#socket = socket;
    this.#client = client;
    this.#limits = limits;
    this.#answerer = new Answerer(parts);
    this.#idle = setTimeout(() => this.#expired(), limits.idle);
  }

  receive(chunk: Buffer): void {
    const messages = this.#framer.push(chunk);
    // Only a whole message is a sign of life: a byte now and then must not hold the connection.
    if (messages.length > 0) this.#idle.refresh();
    this.#waiting.push(...messages);
    this.#work();
  }

  /** The client says no more (it may still read): it gets what is under way, and then we hang up too. */
  ended(): void {
    this.#ended = true;
    this.#work();
  }

  closed(): void {
    clearTimeout(this.#idle);
    this.#waiting = [];
  }

  #work(): void {
    while (this.#waiting.length > 0 && this.#underWay < this.#limits.queries && this.#canWrite()) {
      this.#answer(this.#waiting.shift()!);
    }
    if (this.#waiting.length > 0) this.#socket.pause();
    else this.#socket.resume();
    if (this.#ended && this.#waiting.length === 0 && this.#underWay === 0) this.#socket.end();
  }

  /** Who waits for us is not idle: a slow upstream must not cost the reply. */
  #expired(): void {
    if (this.#underWay > 0) this.#idle.refresh();
    else this.#socket.destroy();
  }

  /** A client that asks and does not read would have us keep its replies for it. */
  #canWrite(): boolean {
    if (!this.#socket.writableNeedDrain) return true;
    if (!this.#draining) {
      this.#draining = true;
      this.#socket.once('drain', () => {
        this.#draining = false;
        this.#work();
      });
    }
    return false;
  }

  #answer(message: Buffer): void {
    const reply = this.#answerer.answer(message, this.#client, true);
    if (reply === undefined) this.#hangUp();
    else if (!(reply instanceof Promise)) this.#write(reply);
    else {
      this.#underWay++;
      void reply.then((late) => {
        this.#underWay--;
        this.#write(late);
        this.#work();
      });
    }
  }

  /** Who sends what is no query gets nothing more, not even for what it sent behind it. */
  #hangUp(): void {
    this.#waiting = [];
    this.#socket.destroy();
  }

  #write(message: Buffer): void {
    if (this.#socket.destroyed) return;
    this.#socket.write(MessageFramer.frame(message));
    // Replies that come late pile up for a client that does not read, though it may ask nothing more.
    if (this.#socket.writableLength > mostUnread) this.#hangUp();
  }
}
