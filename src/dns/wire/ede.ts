import { EdnsOption } from '../../core/iana.ts';
import type { EdeForm } from './ede-form.ts';
import { write16 } from './header.ts';

/** Longest EXTRA-TEXT we send to whoever has not asked for more, in octets: a sentence in Cyrillic, and the reply still fits in 512. */
const maxText = 160;

/** Longest sentence in a structured EXTRA-TEXT, in octets. */
const maxJustification = 400;

/** An Extended DNS Error (RFC 8914): a code, a sentence that fits on a line, and both as an EDNS option. */
export interface Ede {
  readonly code: number;
  readonly text: string;
  /** OPTION-CODE, OPTION-LENGTH and what they announce: the same few go out again and again. */
  readonly option: Buffer;
  /** The option for who reads JSON; undefined: there is nothing more to say. */
  readonly structured: ((form: Exclude<EdeForm, 'plain'>) => Buffer) | undefined;
}

/** What a structured EXTRA-TEXT says (draft-ietf-dnsop-structured-dns-error, "I-JSON in EXTRA-TEXT field"). */
export interface StructuredError {
  /** One or two sentences for whoever sits there, in `language`. */
  readonly justification: string;
  readonly organization: string;
  /** RFC 5646. */
  readonly language: string;
  /** See `SubError`; undefined: none applies. */
  readonly subError: number | undefined;
  /** A page. Later drafts allow none but `sips`, `tel` and `mailto` there, so that only early clients hear of it. */
  readonly contact: string;
}

export function makeEde(code: number, text: string, structured?: StructuredError): Ede {
  const option = optionOf(code, cutToOctets(text, maxText));
  if (structured === undefined) return { code, text, option, structured };
  // Hardly any client asks for it: made when the first one does.
  const made = new Map<EdeForm, Buffer>();
  const inForm = (form: Exclude<EdeForm, 'plain'>): Buffer => {
    let one = made.get(form);
    if (one === undefined) made.set(form, (one = optionOf(code, jsonOf(structured, form))));
    return one;
  };
  return { code, text, option, structured: inForm };
}

/** As short as JSON can be. */
function jsonOf({ justification, subError, organization, language, contact }: StructuredError, form: EdeForm): string {
  return JSON.stringify({
    ...(form === 'early' && { c: [contact] }),
    j: cutToOctets(justification, maxJustification),
    ...(subError !== undefined && { s: subError }),
    o: organization,
    l: language,
  });
}

function optionOf(code: number, text: string): Buffer {
  const extra = Buffer.from(text, 'utf8');
  const option = Buffer.alloc(6 + extra.length);
  write16(option, 0, EdnsOption.ede);
  write16(option, 2, 2 + extra.length);
  write16(option, 4, code);
  extra.copy(option, 6);
  return option;
}

/** Cuts between characters, never inside one: EXTRA-TEXT is whole UTF-8 (RFC 8914 §2). */
function cutToOctets(text: string, most: number): string {
  let cut = text;
  while (Buffer.byteLength(cut) > most) cut = [...cut].slice(0, -1).join('');
  return cut;
}
