import { connect } from 'node:net';
import type { Endpoint } from '../../core/ports.ts';
import { MessageFramer } from '../wire/framing.ts';
import { offset, write16 } from '../wire/header.ts';
import { matches } from './exchange.ts';
import type { RandomIds } from './random.ts';

/** Connections to one upstream at a time; truncated replies are rare, a storm of them is not honest. */
const mostConnections = 16;

/** Queries over TCP, for what does not fit in UDP. A connection a query: few need one (RFC 7766 §6.2.1 allows it). */
export class TcpExchange {
  readonly #endpoint: Endpoint;
  readonly #ids: RandomIds;
  #connections = 0;

  constructor(endpoint: Endpoint, ids: RandomIds) {
    this.#endpoint = endpoint;
    this.#ids = ids;
  }

  /** The message that matches our query, or undefined after `timeout` milliseconds or when the upstream breaks off. */
  exchange(query: Buffer, timeout: number): Promise<Buffer | undefined> {
    if (this.#connections >= mostConnections) return Promise.resolve(undefined);
    this.#connections++;
    return new Promise((resolve) => {
      const id = this.#ids.next();
      write16(query, offset.id, id);
      const socket = connect({ host: this.#endpoint.address, port: this.#endpoint.port });
      const framer = new MessageFramer();
      const timer = setTimeout(() => socket.destroy(), timeout);
      let found: Buffer | undefined;
      socket.on('connect', () => socket.write(MessageFramer.frame(query)));
      socket.on('data', (chunk) => {
        found ??= framer.push(chunk).find((message) => matches(query, id, message));
        if (found !== undefined) socket.destroy();
      });
      socket.on('error', () => socket.destroy());
      socket.on('end', () => socket.destroy());
      socket.on('close', () => {
        clearTimeout(timer);
        this.#connections--;
        resolve(found);
      });
    });
  }
}
