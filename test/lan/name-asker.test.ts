import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composePointerQuery, pointerIn } from '../../src/dns/wire/pointer.ts';
import { NameAsker } from '../../src/lan/name-asker.ts';
import { toMac } from '../../src/core/mac-address.ts';
import { eventually, qname } from '../kit.ts';
import { called, pointerReply } from '../dns/wire/pointer-reply.ts';

const [tablet, phone] = ['127.0.0.2', '127.0.0.3'] as const;
const mac = toMac('a4:83:e7:00:00:01');
const otherMac = toMac('a4:83:e7:00:00:02');
const wire = { ask: composePointerQuery, read: pointerIn };
const later = 3_600_000;

/** A device that answers multicast DNS at an address of its own; it notes what it is asked. */
class FakeDevice {
  readonly asked: Buffer[] = [];
  /** What it answers. */
  answer: (question: Buffer, from: RemoteInfo) => void;
  readonly #socket = createSocket('udp4');

  private constructor(name: string) {
    this.answer = (question, from) => this.send(pointerReply(question, called(name, 'local')), from);
    this.#socket.on('message', (question, from) => {
      this.asked.push(question);
      this.answer(question, from);
    });
  }

  static async at(address: string, port: number, name: string): Promise<FakeDevice> {
    const device = new FakeDevice(name);
    device.#socket.bind(port, address);
    await once(device.#socket, 'listening');
    return device;
  }

  get port(): number {
    return this.#socket.address().port;
  }

  /** From now on it is called so. */
  rename(name: string): void {
    this.answer = (question, from) => this.send(pointerReply(question, called(name, 'local')), from);
  }

  send(message: Buffer, { port, address }: RemoteInfo): void {
    this.#socket.send(message, port, address);
  }

  close(): void {
    this.#socket.close();
  }
}

let first: FakeDevice;
let second: FakeDevice;
let asker: NameAsker;
let learned: number;

beforeEach(async () => {
  learned = 0;
  first = await FakeDevice.at(tablet, 0, 'Mias-Tablet');
  second = await FakeDevice.at(phone, first.port, 'Phone');
  asker = new NameAsker(wire, () => learned++, { port: first.port, ranges: ['loopback'] });
});

afterEach(() => {
  asker.close();
  first.close();
  second.close();
});

const known = (): string[] => asker.names.map(({ address, hostName }) => `${address} ${hostName}`);

test('devices say themselves what they are called', async () => {
  asker.ask([{ address: tablet, mac }, { address: phone }], 0);
  await eventually('both have answered', () => learned === 2);
  expect(asker.names).toEqual([
    { address: tablet, mac, hostName: 'mias-tablet' },
    { address: phone, mac: undefined, hostName: 'phone' },
  ]);
});

test('a name is made as harmless as one of DHCP', async () => {
  first.rename('<b>$(reboot)\u202e\u001b[31m');
  asker.ask([{ address: tablet }], 0);
  await eventually('it has answered', () => learned === 1);
  expect(known()).toEqual([`${tablet} breboot31m`]);
});

test('nobody names another device', async () => {
  first.answer = (question, from) => {
    second.send(pointerReply(question, called('Forged')), from);
    const id = question.readUInt16BE(0);
    const otherId = Buffer.from(question);
    otherId.writeUInt16BE(id ^ 1, 0);
    first.send(pointerReply(otherId, called('Forged')), from);
    first.send(pointerReply(composePointerQuery(qname('3.0.0.127.in-addr.arpa'), id), called('Forged')), from);
    first.send(Buffer.from('nonsense'), from);
    first.send(pointerReply(question, called('Honest')), from);
  };
  asker.ask([{ address: tablet }, { address: phone }], 0);
  await eventually('both have answered', () => learned === 2);
  expect(known()).toEqual([`${tablet} honest`, `${phone} phone`]);
});

test('a device is asked seldom, and keeps its name meanwhile', async () => {
  asker.ask([{ address: tablet, mac }], 0);
  await eventually('it has answered', () => learned === 1);
  asker.ask([{ address: tablet, mac }], 1_000);
  first.rename('Another');
  asker.ask([{ address: tablet, mac }], later);
  expect(known()).toEqual([`${tablet} mias-tablet`]);
  await eventually('it has answered again', () => learned === 2);
  expect(known()).toEqual([`${tablet} another`]);
  expect(first.asked.length).toBe(2);
});

test('another device at the same address does not inherit the name', async () => {
  asker.ask([{ address: tablet, mac }], 0);
  await eventually('it has answered', () => learned === 1);
  asker.ask([{ address: tablet, mac: otherMac }], 1_000);
  expect(known()).toEqual([]);
});

test('what is not at home is not asked, and IPv6 is not either', async () => {
  const atHome = new NameAsker(wire, () => learned++, { port: first.port, ranges: ['private'] });
  atHome.ask([{ address: tablet }, { address: '::1' }, { address: '9.9.9.9' }], 0);
  atHome.close();
  asker.ask([{ address: phone }], 0);
  await eventually('the other has answered', () => learned === 1);
  expect(first.asked).toEqual([]);
});

test('a crowd is asked a few at a time', () => {
  const crowd = Array.from({ length: 5000 }, (_, i) => ({ address: `127.1.${i >> 8}.${i & 255}` }));
  let sent = 0;
  const counting = new NameAsker({ ...wire, ask: (...question) => (sent++, wire.ask(...question)) }, () => {}, {
    port: first.port,
    ranges: ['loopback'],
  });
  counting.ask(crowd, 0);
  expect(sent).toBe(32);
  counting.ask(crowd, 1_000);
  expect(sent).toBe(64);
  counting.close();
});

test('without a socket nobody is asked, and nothing falls', () => {
  asker.close();
  asker.ask([{ address: tablet }], 0);
  expect(known()).toEqual([]);
});
