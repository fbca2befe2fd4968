import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket as TcpSocket } from 'node:net';
import { typeName } from '../../src/core/iana.ts';
import { octets16, readName, readReply } from '../dns/record-text.ts';
import { compose, patched, truncated } from '../dns/reply-octets.ts';

/** What an upstream may do to those who ask it. `hold` keeps its replies until `release()`. */
export type Behaviour =
  | 'answer'
  | 'hang'
  | 'hold'
  | 'servfail'
  | 'refuse'
  | 'garbage'
  | 'wrong id'
  | 'wrong question'
  | 'wrong port'
  | 'truncate'
  | 'truncate for ever';

/** A resolver on a real socket, UDP and TCP, that knows a few lines of zone and behaves as it is told. */
export class FakeUpstream implements AsyncDisposable {
  behaviour: Behaviour = 'answer';
  /** `x.test 300 A 192.0.2.1`; `*.x.test` stands for all below. What is not here is NXDOMAIN with a SOA of 60 s. */
  zone: string[];
  /** More lines for the additional and authority sections of whatever is answered. */
  extra: { authorities: string[]; additionals: string[] } = { authorities: [], additionals: [] };
  /** `x.test A udp`, one for each query that came. */
  readonly asked: string[] = [];
  /** What is said over TCP instead, where it is set. */
  overTcp: ((query: Buffer) => Buffer) | undefined;
  readonly #held: (() => void)[] = [];
  readonly #connections = new Set<TcpSocket>();
  readonly #udp: Socket;
  readonly #stranger: Socket;
  readonly #tcp: Server;

  private constructor(zone: string[], udp: Socket, tcp: Server, stranger: Socket) {
    this.zone = zone;
    [this.#udp, this.#tcp, this.#stranger] = [udp, tcp, stranger];
    udp.on('message', (message, from) => this.#overUdp(message, from));
    tcp.on('connection', (socket) => this.#overTcp(socket));
  }

  /** On a port of the system's choice, free over both. */
  static async open(zone: string[] = []): Promise<FakeUpstream> {
    for (let attempt = 0; ; attempt++) {
      const tcp = createServer().listen(0, '127.0.0.1');
      await once(tcp, 'listening');
      const { port } = tcp.address() as AddressInfo;
      const udp = createSocket('udp4').bind(port, '127.0.0.1');
      const stranger = createSocket('udp4').bind(0, '127.0.0.1');
      try {
        await Promise.all([once(udp, 'listening'), once(stranger, 'listening')]);
        return new FakeUpstream(zone, udp, tcp, stranger);
      } catch (cause) {
        tcp.close();
        stranger.close();
        if (attempt > 5) throw cause;
      }
    }
  }

  get port(): number {
    return this.#udp.address().port;
  }

  get name(): string {
    return `127.0.0.1:${this.port}`;
  }

  count(question: string): number {
    return this.asked.filter((asked) => asked.startsWith(question)).length;
  }

  /** Lets out what `hold` kept. */
  release(): void {
    for (const reply of this.#held.splice(0)) reply();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#connections) socket.destroy();
    this.#udp.close();
    this.#stranger.close();
    this.#tcp.close();
    await once(this.#tcp, 'close');
  }

  #overUdp(message: Buffer, from: RemoteInfo): void {
    const reply = this.#note(message, 'udp');
    const send = (octets: Buffer, socket = this.#udp): void => socket.send(octets, from.port, from.address);
    switch (this.behaviour) {
      case 'hang':
        return;
      case 'hold':
        return void this.#held.push(() => send(reply));
      case 'wrong id':
        return send(patched(reply, 0, reply.readUInt16BE(0) ^ 1));
      case 'wrong question':
        return send(patched(reply, 12, reply.readUInt16BE(12) ^ 1));
      case 'wrong port':
        return send(reply, this.#stranger);
      case 'truncate':
      case 'truncate for ever':
        return send(compose(message, 0, [], [], [], truncated));
      default:
        return send(reply);
    }
  }

  #overTcp(socket: TcpSocket): void {
    this.#connections.add(socket);
    socket.on('error', () => {}).on('close', () => this.#connections.delete(socket));
    socket.once('data', (chunk) => {
      const noted = this.#note(chunk.subarray(2), 'tcp');
      const reply = this.overTcp?.(chunk.subarray(2)) ?? noted;
      if (this.behaviour !== 'hang') socket.end(Buffer.concat([octets16(reply.length), reply]));
    });
  }

  #note(message: Buffer, over: string): Buffer {
    const { question } = readReply(message);
    const name = readName(question);
    const type = typeName(question.readUInt16BE(question.length - 4));
    this.asked.push(`${name} ${type} ${over}`);
    if (this.behaviour === 'garbage') return patched(compose(message, 0, []), 6, 7);
    if (this.behaviour === 'servfail') return compose(message, 2, []);
    if (this.behaviour === 'refuse') return compose(message, 5, []);
    if (this.behaviour === 'truncate for ever') return compose(message, 0, [], [], [], truncated);
    return this.#answer(message, name, type);
  }

  #answer(message: Buffer, name: string, type: string): Buffer {
    const owned = this.zone.filter((line) => owns(line, name)).map((line) => line.replace(/^\S+/, name));
    const alias = owned.find((line) => line.split(' ')[2] === 'CNAME');
    const target = alias?.split(' ')[3] ?? name;
    const all = [...owned, ...this.zone.filter((line) => line.startsWith(`${target} `))];
    const found = [...new Set(all)].filter((line) => line === alias || line.split(' ')[2] === type);
    const soa = ['test 300 SOA 60', ...this.zone.filter((line) => line.includes(' SOA '))].slice(-1);
    const { authorities, additionals } = this.extra;
    const rcode = found.length > 0 || owned.length > 0 ? 0 : 3;
    return compose(message, rcode, found, found.length > 0 ? authorities : soa, additionals);
  }
}

function owns(line: string, name: string): boolean {
  const owner = line.split(' ')[0]!;
  return owner === name || (owner.startsWith('*.') && name.endsWith(owner.slice(1)));
}
