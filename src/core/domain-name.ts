import { decodePunycode } from './punycode.ts';
import { toQname, type Qname } from './qname.ts';

/** What hosts and services are called. The DNS carries any octet (RFC 2181 §11), but `https://g.test/` is a slip. */
const hostCharacters = /^[a-z\d_-]+(?:\.[a-z\d_-]+)*$/;

/** What would end the host of an address of the web, or has another meaning in it. */
const notOfHost = /[\s/?#:@%[\]\\]/;

/** No top-level domain is a number (RFC 3696 §2): what ends in one is an IP address. */
const endsInNumber = /(?:^|\.)\d+$/;

/** What an address of the web has around its host, as it is copied from a browser or an app. */
const pasted = /^(?:[a-z][a-z\d+.-]*:\/\/(?:[^\s/?#@]*@)?)?([^\s/?#:@]+)(?::\d+)?(?:[/?#].*)?$/i;

/** Reads a name as a parent types it: in any alphabet, `пример.рф` → `xn--e1afmkfd.xn--p1ai`; undefined when it is none. */
export function readName(text: string): Qname | undefined {
  const isAscii = [...text].every((character) => character < '\u0080');
  const name = toQname(isAscii ? text : asciiOf(text));
  return name !== undefined && hostCharacters.test(name) && !endsInNumber.test(name) ? name : undefined;
}

/** Reads a name that is asked about; of an address of the web its host: `https://g.test:8080/play` → `g.test`. */
export function readPasted(text: string): Qname | undefined {
  const host = pasted.exec(text.trim())?.[1];
  return host === undefined ? undefined : readName(host);
}

/** A name as people read it, with what the lists have: `пример.рф (xn--e1afmkfd.xn--p1ai)`. */
export function showName(name: Qname): string {
  const readable = writeName(name);
  return readable === name ? name : `${readable} (${name})`;
}

/** In the family's own alphabet, where that is read back as the same name; a label that merely looks like another stays. */
export function writeName(name: Qname): string {
  if (!name.includes('xn--') || !hostCharacters.test(name)) return name;
  const labels = name.split('.').map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label));
  const readable = labels.every((label) => label !== undefined) ? labels.join('.') : name;
  return asciiOf(readable) === name ? readable : name;
}

/** The URL standard's way from any alphabet to ASCII (UTS #46); empty where there is none. */
function asciiOf(text: string): string {
  return notOfHost.test(text) ? '' : (URL.parse(`http://${text}`)?.hostname ?? '');
}
