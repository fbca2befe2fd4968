import { EdeCode, EdnsOption } from '../../core/iana.ts';
import { optSize, read16 } from './header.ts';

/**
 * How a client reads the EXTRA-TEXT of an EDE: as a sentence, or as the JSON of draft-ietf-dnsop-structured-dns-error.
 * `early` is that of the drafts before it had an option of its own: there a contact had to be.
 */
export type EdeForm = 'plain' | 'structured' | 'early';

/**
 * What the OPT of a query asks for.
 *
 * | option | form |
 * |---|---|
 * | 26 (SDE) without data | `structured`; with data it counts for nothing (§ "SDE option format") |
 * | 15 (EDE), the code 0 and no text | `early` (drafts up to 2025, as public resolvers answer it) |
 */
export function edeFormOf(message: Buffer, opt: number): EdeForm {
  const start = opt + optSize;
  const end = start + read16(message, start - 2);
  let form: EdeForm = 'plain';
  for (let at = start; at < end;) {
    const code = read16(message, at);
    const length = read16(message, at + 2);
    if (code === EdnsOption.structuredError && length === 0) return 'structured';
    if (code === EdnsOption.ede && length === 2 && read16(message, at + 4) === EdeCode.other) form = 'early';
    at += 4 + length;
  }
  return form;
}
