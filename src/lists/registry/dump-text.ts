import { TextDecoder } from 'node:util';
import { readOctets } from '../octets.ts';
import { Unreadable } from '../unreadable.ts';
import { UnusableDump } from './dump.ts';

/**
 * The text of a dump, plain or packed (gzip, xz), in pieces. Registers are written in windows-1251 (one octet a
 * character, so no piece ends in the middle of one) unless an XML declaration says UTF-8.
 */
export async function* readDumpText(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of readOctets(path)) {
      decoder ??= decoderFor(chunk);
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (cause) {
    // Four times the largest register there is; `readOctets` counts.
    const isTooBig = cause instanceof Unreadable && cause.reason === 'too-big';
    throw new UnusableDump(isTooBig ? 'too-big' : 'unreadable', cause);
  }
}

function decoderFor(first: Uint8Array): TextDecoder {
  const head = Buffer.from(first.buffer, first.byteOffset, Math.min(first.length, 200)).toString('latin1');
  const marked = head.startsWith('\u00ef\u00bb\u00bf');
  return new TextDecoder(marked || /^<\?xml[^>]*encoding=["']utf-8["']/i.test(head) ? 'utf-8' : 'windows-1251');
}
