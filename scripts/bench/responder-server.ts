// The upstream where no C compiler is at hand: answers every question with A 192.0.2.1, like `responder.c`.
import { createSocket } from 'node:dgram';

/** Owner: a pointer to the question; A, IN, TTL 300, 192.0.2.1. */
const record = Buffer.from('c00c000100010000012c0004c0000201', 'hex');
const opt = Buffer.from('00002904d0000000000000', 'hex');

const socket = createSocket('udp4');
socket.on('message', (query, from) => {
  if (query.length < 17) return;
  let end = 12;
  while (end < query.length && query[end] !== 0) end += query[end]! + 1;
  end += 5;
  if (end > query.length) return;
  const isA = query.readUInt16BE(end - 4) === 1;
  const hasOpt = query.readUInt16BE(10) > 0;
  const reply = Buffer.concat([query.subarray(0, end), ...(isA ? [record] : []), ...(hasOpt ? [opt] : [])]);
  reply[2] = 0x80 | (query[2]! & 0x01);
  reply[3] = 0x80;
  reply.writeUInt16BE(isA ? 1 : 0, 6);
  reply.writeUInt16BE(0, 8);
  reply.writeUInt16BE(hasOpt ? 1 : 0, 10);
  socket.send(reply, 0, reply.length, from.port, from.address);
});
socket.bind(Number(process.argv[2]), '127.0.0.1');
