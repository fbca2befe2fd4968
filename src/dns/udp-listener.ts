import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Endpoint } from '../core/ports.ts';
import { Answerer, type AnswererParts } from './answerer.ts';

/** Octets that the kernel keeps for us while we are busy: some thousand queries. */
const receiveBuffer = 4 << 20;

export type ListenerParts = AnswererParts;

/** The door for UDP. Each accepted query gets exactly one reply; an address that is not ours gets not a byte. */
export class UdpListener {
  readonly #parts: ListenerParts;
  readonly #answerer: Answerer;
  readonly #socket: Socket;
  #closed = false;
  /** Queries whose reply is still to come. */
  #open = 0;
  #answered: (() => void) | undefined;

  private constructor(parts: ListenerParts, socket: Socket) {
    this.#parts = parts;
    this.#answerer = new Answerer(parts);
    this.#socket = socket;
  }

  /** Rejects with the system's error when the address cannot be had. `shared`: other threads listen there too. */
  static open(endpoint: Endpoint, shared: boolean, parts: ListenerParts): Promise<UdpListener> {
    const v6 = isIPv6(endpoint.address);
    const socket = createSocket({
      type: v6 ? 'udp6' : 'udp4',
      ipv6Only: v6,
      reusePort: shared,
      // Replies go to addresses, never to names: without Node's own look-up a send costs a tenth less.
      lookup: (address, _options, callback) => callback(null, address, v6 ? 6 : 4),
    });
    const listener = new UdpListener(parts, socket);
    socket.on('message', (message, from) => listener.#receive(message, from));
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.bind({ address: endpoint.address, port: endpoint.port, exclusive: true }, () => {
        socket.off('error', reject);
        // A reply that cannot be sent (the client left the network) is the client's loss alone.
        socket.on('error', () => {});
        enlarge(socket);
        resolve(listener);
      });
    });
  }

  get bound(): Endpoint {
    const { address, port } = this.#socket.address();
    return { address, port };
  }

  /** Resolves as soon as no reply is owed to anybody; it takes new queries until it is closed. */
  answered(): Promise<void> {
    if (this.#open === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#answered = resolve));
  }

  close(): Promise<void> {
    this.#closed = true;
    return new Promise((resolve) => this.#socket.close(resolve));
  }

  #receive(message: Buffer, from: RemoteInfo): void {
    const { clients, clock } = this.#parts;
    const client = clients.of(from.address, clock());
    if (client.foreign || from.port === 0) return;
    const reply = this.#answerer.answer(message, client, false);
    if (reply instanceof Promise) void this.#sendLate(reply, from);
    else if (reply !== undefined) this.#send(reply, from);
  }

  async #sendLate(reply: Promise<Buffer>, to: RemoteInfo): Promise<void> {
    this.#open++;
    this.#send(await reply, to);
    if (--this.#open === 0) this.#answered?.();
  }

  #send(message: Buffer, to: RemoteInfo): void {
    // A reply that comes after the doors have closed has nowhere to go.
    if (!this.#closed) this.#socket.send(message, to.port, to.address);
  }
}

/** The kernel may allow less; then it is less. */
function enlarge(socket: Socket): void {
  try {
    socket.setRecvBufferSize(receiveBuffer);
  } catch {
    return;
  }
}
