import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { typeCode } from '../src/core/iana.ts';
import { type Qname, toQname } from '../src/core/qname.ts';
import type { Client } from '../src/dns/clients.ts';
import { nameOctets, octets16, octets32, type ReadReply, readReply } from './dns/record-text.ts';

/** How a query asks; plain and with RD when nothing is said. */
export interface Asking {
  readonly id?: number;
  readonly rd?: boolean;
  readonly ad?: boolean;
  readonly cd?: boolean;
  /** The UDP payload an OPT promises; without it there is no OPT. */
  readonly edns?: number;
  readonly do?: boolean;
  /** What the OPT holds. */
  readonly options?: Buffer;
  readonly version?: number;
  readonly qclass?: number;
  readonly opcode?: number;
}

/** A query as octets, the name's letters as they are written: `query('Www.x.test', 'A', { edns: 1232 })`. */
export function query(name: string, type = 'A', asking: Asking = {}): Buffer {
  const { id = 0x1234, rd = true, ad = false, cd = false, edns, qclass = 1, opcode = 0, version = 0 } = asking;
  const flags = (opcode << 11) | (rd ? 0x100 : 0) | (ad ? 0x20 : 0) | (cd ? 0x10 : 0);
  const { options = Buffer.alloc(0) } = asking;
  const opt = [
    Buffer.of(0),
    octets16(41, edns ?? 0),
    octets32((version << 16) | (asking.do ? 0x8000 : 0)),
    octets16(options.length),
    options,
  ];
  const question = [nameOctets(name), octets16(typeCode(type) ?? NaN, qclass)];
  const counts = octets16(id, flags, 1, 0, 0, edns === undefined ? 0 : 1);
  return Buffer.concat([counts, ...question, ...(edns === undefined ? [] : opt)]);
}

/** A name that a test is sure of. */
export function qname(text: string): Qname {
  const name = toQname(text);
  if (name === undefined) throw new Error(`${text} is no name`);
  return name;
}

/** Someone of the family who asks. */
export function client(address = '192.168.1.7'): Client {
  return {
    address,
    house: { v4: ['192.168.1.2'], v6: [] },
    foreign: false,
    allowance: 1e6,
    underWay: 0,
    refilledAt: 0,
    recognisedBy: undefined,
    seat: 0,
    identity: undefined,
    forwards: false,
  };
}

/** A clock that runs and can be moved forward; the timers of the system stay what they are. */
export class MovableClock {
  #ahead = 0;
  readonly now = (): number => performance.now() + this.#ahead;

  advance(ms: number): void {
    this.#ahead += ms;
  }
}

/** How long a test waits for what must come, in milliseconds: long, for it is only waited for in full on failure. */
const patience = 30_000;

/** How long for a reply that may be lost. */
const replyWithin = 8_000;

/** Looks again and again until `found` gives something; throws with the sentence when it never does. */
export async function eventually<T>(
  sentence: string,
  found: () => T | Promise<T>,
  longest: number = patience,
): Promise<NonNullable<T>> {
  const until = performance.now() + longest;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (performance.now() > until) throw new Error(`it never happened: ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A device with one UDP socket: what it sends, and the messages that come back in their order. */
export class Device implements AsyncDisposable {
  readonly received: Buffer[] = [];
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (message) => this.received.push(message));
    socket.on('error', () => {});
  }

  static async on(port: number, from = '127.0.0.1'): Promise<Device> {
    const socket = createSocket('udp4');
    socket.bind(0, from);
    await once(socket, 'listening');
    socket.connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Device(socket);
  }

  send(message: Buffer): void {
    this.#socket.send(message);
  }

  /** The next message with this ID, taken out of what was received; undefined when none comes in time. */
  async reply(id: number, within = replyWithin): Promise<Buffer | undefined> {
    const until = performance.now() + within;
    for (;;) {
      const index = this.received.findIndex((message) => message.length > 1 && message.readUInt16BE(0) === id);
      if (index >= 0) return this.received.splice(index, 1)[0];
      const left = until - performance.now();
      if (left <= 0) return undefined;
      const signal = AbortSignal.timeout(Math.ceil(left));
      await once(this.#socket, 'message', { signal }).catch(() => {});
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close();
    await once(this.#socket, 'close');
  }
}

/** Sends octets over UDP as one device and gives the reply to them; undefined: silence. */
export async function send(port: number, message: Buffer, within?: number, from?: string): Promise<Buffer | undefined> {
  await using device = await Device.on(port, from);
  device.send(message);
  return await device.reply(message.readUInt16BE(0), within);
}

/** Asks over UDP and reads the reply; throws when none comes. */
export async function ask(port: number, name: string, type = 'A', asking: Asking = {}): Promise<ReadReply> {
  const message = await send(port, query(name, type, asking));
  if (message === undefined) throw new Error(`no reply to ${name} ${type}`);
  return readReply(message);
}

/** Asks over TCP. */
export async function askTcp(port: number, name: string, type = 'A', asking: Asking = {}): Promise<ReadReply> {
  const socket = connect(port, '127.0.0.1');
  const message = query(name, type, asking);
  socket.write(Buffer.concat([octets16(message.length), message]));
  let got = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    got = Buffer.concat([got, chunk]);
    if (got.length > 2 && got.length >= 2 + got.readUInt16BE(0)) break;
  }
  return readReply(got.subarray(2));
}
