import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { octets16, type ReadReply, readReply } from '../dns/record-text.ts';
import { eventually, query } from '../kit.ts';

/** A client over TCP that may misbehave. */
export class TcpClient implements AsyncDisposable {
  readonly replies: ReadReply[] = [];
  closed = false;
  readonly socket: Socket;
  #rest = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => {}).on('close', () => (this.closed = true));
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static async to(port: number, from = '127.0.0.1'): Promise<TcpClient> {
    const client = new TcpClient(connect({ port, host: '127.0.0.1', localAddress: from }));
    await once(client.socket, 'connect');
    return client;
  }

  write(octets: Buffer): void {
    this.socket.write(octets);
  }

  ask(name: string, id: number): void {
    this.write(framed(query(name, 'A', { id })));
  }

  reply(id: number): Promise<ReadReply> {
    return eventually(`a reply with the ID ${id}`, () => this.replies.find((reply) => reply.id === id));
  }

  /** Waits until the house has hung up. */
  async hungUp(): Promise<void> {
    await eventually('the house hangs up', () => this.closed);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.destroy();
    if (!this.closed) await once(this.socket, 'close');
  }

  #take(chunk: Buffer): void {
    let rest = Buffer.concat([this.#rest, chunk]);
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const end = 2 + rest.readUInt16BE(0);
      this.replies.push(readReply(rest.subarray(2, end)));
      rest = rest.subarray(end);
    }
    this.#rest = rest;
  }
}

export function framed(message: Buffer): Buffer {
  return Buffer.concat([octets16(message.length), message]);
}
