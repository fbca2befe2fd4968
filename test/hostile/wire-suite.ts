import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Messages that other projects' tests and fuzzers found, beside the project and not in it (../shared/suites/README.md).

const folder = fileURLToPath(new URL('../../../shared/suites/wire/', import.meta.url));

export const missing: string | undefined = existsSync(join(folder, 'messages.jsonl'))
  ? undefined
  : `the messages of ${folder} are not on this machine`;

export interface SuiteMessage {
  readonly file: string;
  /** What three strict parsers say of it. */
  readonly verdict: 'accept' | 'reject' | 'either';
  readonly octets: Buffer;
}

export function suiteMessages(): SuiteMessage[] {
  const lines = readFileSync(join(folder, 'messages.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { file, verdict, hex } = JSON.parse(line) as { file: string; verdict: SuiteMessage['verdict']; hex: string };
    return { file: basename(file), verdict, octets: Buffer.from(hex, 'hex') };
  });
}

/** Names, RDATA and what else: no messages, so nothing is said of them but that they may do no harm. */
export function suiteScraps(): { file: string; octets: Buffer }[] {
  return globSync('**/*.bin', { cwd: folder }).map((file) => ({ file, octets: readFileSync(join(folder, file)) }));
}

export const isReply = (message: Buffer): boolean => message.length > 2 && (message[2]! & 0x80) !== 0;
export const opcode = (message: Buffer): number => (message[2]! >> 3) & 0xf;
export const questions = (message: Buffer): number => message.readUInt16BE(4);
