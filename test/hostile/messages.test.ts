import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { scanMessage } from '../../src/dns/wire/message.ts';
import { octets16, readReply } from '../dns/record-text.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { openTestHouse, type TestHouse } from '../house/test-house.ts';
import { Device, query } from '../kit.ts';
import { isReply, missing, opcode, questions, type SuiteMessage, suiteMessages, suiteScraps } from './wire-suite.ts';

const formErr = 1;
const notImp = 4;

/** What a message may get: RCODEs, `undefined` for silence. */
function allowed({ verdict, octets }: SuiteMessage): readonly (number | undefined)[] {
  if (octets.length < 12 || isReply(octets)) return [undefined];
  if (opcode(octets) !== 0) return [notImp];
  if (questions(octets) !== 1) return [formErr];
  const answered = [0, 2, 3, 5, 16];
  if (verdict === 'accept') return answered;
  return verdict === 'reject' ? [formErr, undefined] : [formErr, undefined, ...answered];
}

/** What comes back over UDP; silence is proven by the reply to the question that is asked behind it. */
async function overUdp(house: TestHouse, device: Device, message: SuiteMessage): Promise<number | undefined> {
  const { octets } = message;
  const id = octets.length > 1 ? octets.readUInt16BE(0) : 0;
  device.send(octets);
  if (allowed(message).includes(undefined)) {
    device.send(query('localhost', 'A', { id: id ^ 0xffff }));
    const next = await device.reply(id ^ 0xffff);
    expect({ file: message.file, next: next && readReply(next).rcode }).toEqual({ file: message.file, next: 0 });
    const [early] = device.received.splice(0);
    return early && readReply(early).rcode;
  }
  const reply = await device.reply(id);
  expect((await house.ask('localhost')).rcode).toBe(0);
  return reply && readReply(reply).rcode;
}

test('over UDP each message gets what is its due, and the next query is answered', async ({ skip }) => {
  if (missing !== undefined) return skip(missing);
  await using upstream = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [upstream] });
  await using device = await Device.on(house.port);
  for (const message of suiteMessages()) {
    const got = await overUdp(house, device, message);
    expect({ file: message.file, got, due: allowed(message).includes(got) }).toMatchObject({ due: true });
  }
  expect(house.surprises).toEqual([]);
});

/** What comes back over TCP before the house hangs up or the question behind it is answered. */
function overTcp(port: number, octets: Buffer): Promise<number | undefined> {
  const sentinel = query('localhost', 'A', { id: 0xfedc });
  const framed = [octets, sentinel].flatMap((message) => [octets16(message.length), message]);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let got = Buffer.alloc(0);
    let rcode: number | undefined;
    socket.write(Buffer.concat(framed));
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      let sentinels = 0;
      let replies = 0;
      for (let at = 0; at + 2 <= got.length && at + 2 + got.readUInt16BE(at) <= got.length; at += 2 + got.readUInt16BE(at)) {
        const reply = readReply(got.subarray(at + 2, at + 2 + got.readUInt16BE(at)));
        if (reply.id === 0xfedc && reply.answers.length === 1) sentinels++;
        else [rcode, replies] = [reply.rcode, replies + 1];
      }
      if (sentinels + replies === 2) socket.destroy();
    });
    socket.on('error', () => {}).on('close', () => resolve(rcode));
  });
}

test('over TCP too; to whom no reply is due we hang up', async ({ skip }) => {
  if (missing !== undefined) return skip(missing);
  await using upstream = await FakeUpstream.open();
  await using house = await openTestHouse({ upstreams: [upstream] });
  for (const message of suiteMessages()) {
    const got = await overTcp(house.port, message.octets);
    expect({ file: message.file, got, due: allowed(message).includes(got) }).toMatchObject({ due: true });
  }
  expect((await house.ask('localhost')).rcode).toBe(0);
  expect(house.surprises).toEqual([]);
});

test('the scanner agrees with three strict parsers wherever they agree', ({ skip }) => {
  if (missing !== undefined) return skip(missing);
  for (const { file, verdict, octets } of suiteMessages()) {
    if (octets.length < 12 || questions(octets) !== 1 || opcode(octets) !== 0 || verdict === 'either') continue;
    expect({ file, sound: scanMessage(octets) !== undefined }).toEqual({ file, sound: verdict === 'accept' });
  }
});

test('scraps of names and records harm neither the listener nor the scanner', async ({ skip }) => {
  if (missing !== undefined) return skip(missing);
  await using house = await openTestHouse();
  await using device = await Device.on(house.port);
  const header = query('x.test').subarray(0, 12);
  const question = query('x.test').subarray(12);
  for (const { file, octets } of suiteScraps()) {
    const answer = Buffer.concat([header, question, octets]);
    answer.writeUInt16BE(1, 6);
    for (const message of [octets, Buffer.concat([header, octets]), answer]) {
      scanMessage(message);
      if (message.length < 65_000) device.send(message);
    }
    device.send(query('localhost', 'A', { id: 0xfedc }));
    expect({ file, answered: (await device.reply(0xfedc)) !== undefined }).toEqual({ file, answered: true });
  }
  expect(house.surprises).toEqual([]);
});
