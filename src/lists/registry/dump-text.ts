import { TextDecoder } from 'node:util';
import { readOctets } from '../octets.ts';
import { UnusableDump } from './dump.ts';

/** What a dump may unpack to, in octets: four times the largest register there is. */
const mostOctets = 2 ** 30;

/**
 * The text of a dump, plain or packed (gzip, xz), in pieces. Registers are written in windows-1251 (one octet a
 * character, so no piece ends in the middle of one) unless an XML declaration says UTF-8.
 */
export async function* readDumpText(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let octets = 0;
  try {
    for await (const chunk of readOctets(path)) {
      decoder ??= decoderFor(chunk);
      octets += chunk.length;
      if (octets > mostOctets) throw new UnusableDump('too-big');
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (cause) {
    throw cause instanceof UnusableDump ? cause : new UnusableDump('unreadable', cause);
  }
}

function decoderFor(first: Uint8Array): TextDecoder {
  const head = Buffer.from(first.buffer, first.byteOffset, Math.min(first.length, 200)).toString('latin1');
  const marked = head.startsWith('\u00ef\u00bb\u00bf');
  return new TextDecoder(marked || /^<\?xml[^>]*encoding=["']utf-8["']/i.test(head) ? 'utf-8' : 'windows-1251');
}
