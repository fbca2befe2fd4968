// The yardstick: the least that a DNS server on Node can do with a datagram. Not one line more belongs here.
import { createSocket } from 'node:dgram';

const socket = createSocket('udp4');
socket.on('message', (m, r) => {
  m[2]! |= 0x80;
  socket.send(m, 0, m.length, r.port, r.address);
});
socket.bind(Number(process.argv[2]), '127.0.0.1');
