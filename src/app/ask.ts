import { readPasted } from '../core/domain-name.ts';
import { rcodeName, typeCode, typeName } from '../core/iana.ts';
import type { Endpoint } from '../core/ports.ts';
import { ask as askServer } from '../dns/ask.ts';

/** One record of an answer, its data as text; TTL in seconds. */
export interface AnsweredRecord {
  readonly name: string;
  readonly type: string;
  readonly ttl: number;
  readonly data: string;
}

/** What became of a question. */
export type Asked =
  | {
      readonly rcode: string;
      readonly answers: readonly AnsweredRecord[];
      readonly ede?: { readonly code: number; readonly text: string };
      /** Milliseconds from question to reply. */
      readonly ms: number;
    }
  | { readonly failed: 'not-a-name' | 'not-a-type' | 'silent' | 'garbled' };

/** Asks a server as a device would: `ask(server, 'example.com', 'AAAA', 2000)`. */
export async function ask(server: Endpoint, text: string, typeText: string, timeoutMs: number): Promise<Asked> {
  const name = readPasted(text);
  if (name === undefined) return { failed: 'not-a-name' };
  const type = typeCode(typeText);
  if (type === undefined) return { failed: 'not-a-type' };
  const reply = await askServer(server, name, type, timeoutMs, () => performance.now());
  if (typeof reply === 'string') return { failed: reply };
  const answers = reply.answers.map((record) => ({ ...record, type: typeName(record.type) }));
  const ede = reply.ede === undefined ? {} : { ede: reply.ede };
  return { rcode: rcodeName(reply.rcode), answers, ...ede, ms: reply.ms };
}
