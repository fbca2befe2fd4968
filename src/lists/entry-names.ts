import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { getPublicSuffix } from 'tldts';
import { type Qname, toQname, usualQname } from '../core/qname.ts';
import type { Scope } from '../core/tags.ts';
import type { DropReason } from './drop-reasons.ts';
import type { Entry, EntryEffect } from './entry.ts';

/** Letters, digits, hyphens and, as the world is, underscores. */
const hostName = /^[\w-]+(?:\.[\w-]+)*\.?$/;

/** The same with letters of other scripts; nothing else, for `domainToASCII` takes `casino.test/play` for its host. */
const internationalName = /^[\w.\u0080-\uffff-]+$/;

/** Suffixes of the private section count: `github.io` is many people's, as `co.uk` is. */
const suffixRules = { allowPrivateDomains: true, detectIp: false, extractHostname: false, validateHostname: false };

/**
 * The entry that a list means by this name, or why it means none. As a rule a family that shuns a site shuns all below
 * it too (so do squidGuard and the lists of UT Capitole, made for it), whatever the file format calls it: `subtree`.
 *
 * An internationalised name becomes its A-label (RFC 5890). A public suffix (publicsuffix.org, private ones too) or a
 * whole top-level domain is refused always, even where the list means it: a slip there closes half the Internet, and
 * who wants `zip` closed says so in a rule of his own.
 */
export function readEntry(text: string, scope: Scope = 'subtree', effect: EntryEffect = 'is'): Entry | DropReason {
  const usual = usualQname(text);
  if (usual !== undefined) return judgeName(usual, scope, effect);
  const ascii = hostName.test(text) ? text : toAscii(text);
  if (ascii === undefined) return reasonAgainst(text);
  const name = toQname(ascii);
  return name === undefined ? 'not-a-name' : judgeName(name, scope, effect);
}

function judgeName(name: Qname, scope: Scope, effect: EntryEffect): Entry | DropReason {
  if (endsInNumber(name)) return reasonAgainst(name);
  return getPublicSuffix(name, suffixRules) === name ? 'public-suffix' : { name, scope, effect };
}

function toAscii(text: string): string | undefined {
  const ascii = internationalName.test(text) ? domainToASCII(text) : '';
  return hostName.test(ascii) ? ascii : undefined;
}

/** `1.2.3.4`, `1.2.3.256`, `0x7f.1`: no top-level domain ends in a digit, save `xn--…` (WHATWG URL, "ends in a number"). */
function endsInNumber(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return last >= 0x30 && last <= 0x39 && /(?:^|\.)(?:\d+|0x[\da-f]*)$/.test(name);
}

/** The beginning tells: the whole of a long line would be gone over for each of its dots. */
const telling = 256;

function reasonAgainst(line: string): DropReason {
  const text = line.slice(0, telling);
  const [address = ''] = text.replace(/^\[|\]$/g, '').split('/', 1);
  if (isIP(address) !== 0) return 'address';
  return /^[^\s/:]+\.[^\s/:]+(?::\d+)?\/|:\/\/|^[^\s/:]+:\d+$/.test(text) ? 'path' : 'not-a-name';
}
