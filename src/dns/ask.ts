import type { Clock, Endpoint } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import { showReply, type ShownRecord } from './packet.ts';
import { RandomIds } from './upstream/random.ts';
import { TcpExchange } from './upstream/tcp-exchange.ts';
import { UdpExchange } from './upstream/udp-exchange.ts';
import { composeQuery } from './wire/compose.ts';
import { Flag, offset, read16 } from './wire/header.ts';
import { scanMessage } from './wire/message.ts';

/** A reply as `domovoy ask` shows it. */
export interface ShownReply {
  readonly rcode: number;
  readonly answers: readonly ShownRecord[];
  readonly ede: { readonly code: number; readonly text: string } | undefined;
  /** Milliseconds from question to reply. */
  readonly ms: number;
}

/** Asks a server one question as a stub would: over UDP, over TCP what was cut. */
export async function ask(
  server: Endpoint,
  name: Qname,
  type: number,
  timeout: number,
  clock: Clock,
): Promise<ShownReply | 'silent' | 'garbled'> {
  const started = clock();
  const ids = new RandomIds();
  const query = composeQuery(name, type, false, false);
  const udp = new UdpExchange(server, ids, clock);
  let message = await udp.exchange(query, timeout);
  udp.close();
  if (message !== undefined && (read16(message, offset.flags) & Flag.TC) !== 0) {
    message = await new TcpExchange(server, ids).exchange(query, timeout);
  }
  if (message === undefined) return 'silent';
  if (scanMessage(message) === undefined) return 'garbled';
  return { rcode: read16(message, offset.flags) & 0xf, ...showReply(message), ms: clock() - started };
}
