import { EdnsOption } from '../../core/iana.ts';
import { write16 } from './header.ts';

/** Longest EXTRA-TEXT we send, in octets: a sentence in Cyrillic, and the reply still fits in 512. */
const maxText = 160;

/** An Extended DNS Error (RFC 8914): a code, a sentence that fits on a line, and both as an EDNS option. */
export interface Ede {
  readonly code: number;
  readonly text: string;
  /** OPTION-CODE, OPTION-LENGTH and what they announce: the same few go out again and again. */
  readonly option: Buffer;
}

export function makeEde(code: number, text: string): Ede {
  const extra = Buffer.from(cutToOctets(text, maxText), 'utf8');
  const option = Buffer.alloc(6 + extra.length);
  write16(option, 0, EdnsOption.ede);
  write16(option, 2, 2 + extra.length);
  write16(option, 4, code);
  extra.copy(option, 6);
  return { code, text, option };
}

/** Cuts between characters, never inside one: EXTRA-TEXT is whole UTF-8 (RFC 8914 §2). */
function cutToOctets(text: string, most: number): string {
  let cut = text;
  while (Buffer.byteLength(cut) > most) cut = [...cut].slice(0, -1).join('');
  return cut;
}
