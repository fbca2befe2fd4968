import { z } from 'zod';
import { parseRange } from '../core/ip-range.ts';
import { readName } from '../core/domain-name.ts';
import { isAddress, parseEndpoint, parseServer } from './endpoint.ts';
import { parseOctets } from './octets.ts';
import type { ValueCode } from './problem.ts';

// The kinds of value that a setting can have. Each is read from the file's text into what the house works with, so that
// nobody behind the schema parses a setting again.

/** A text that `parse` understands; one it does not is a problem with this code. */
function parsed<Value>(code: ValueCode, parse: (text: string) => Value | undefined) {
  return z.string().transform((text, context) => {
    const value = parse(text);
    if (value === undefined) context.issues.push({ code: 'custom', params: { code }, input: text });
    return value ?? z.NEVER;
  });
}

/** The empty text switches it off: undefined. */
function unlessEmpty<Value>(code: ValueCode, parse: (text: string) => Value | undefined) {
  return z.string().transform((text, context) => {
    const value = text === '' ? undefined : parse(text);
    if (text !== '' && value === undefined) context.issues.push({ code: 'custom', params: { code }, input: text });
    return value;
  });
}

/** Where to listen: `127.0.0.1:53`. Port 0 lets the system choose. */
export const endpoint = () => parsed('not-an-endpoint', parseEndpoint);

export const endpointOrOff = () => unlessEmpty('not-an-endpoint', parseEndpoint);

/** Whom to ask: `9.9.9.9`, `9.9.9.9:53`. */
export const server = () => parsed('not-a-server', parseServer);

/** `system`: those whom the machine itself asks (`/etc/resolv.conf`). */
export const serverOrSystem = () =>
  parsed('not-an-upstream', (text) => (text === 'system' ? 'system' : parseServer(text)));

export const address = () => parsed('not-an-address', (text) => (isAddress(text) ? text : undefined));

/** A domain name. The root is none here: a rule or a zone for all names there are is a slip. */
export const name = () => parsed('not-a-name', readName);

/** Ranges by name: `own` stands for the prefixes of the machine's own interfaces. */
const rangeNames = ['loopback', 'private', 'link-local', 'own'];

/** `private`, or a CIDR: `192.168.1.0/24`, `2001:db8::/56`. */
export const range = () =>
  parsed('not-a-range', (text) => {
    const isRange = rangeNames.includes(text) || (text.includes('/') && parseRange(text) !== undefined);
    return isRange ? text : undefined;
  });

/** A path as it is written; `load` makes it absolute. */
export const path = () => z.string().min(1);

export const pathOrNone = () => unlessEmpty('empty', (text) => text);

/** An Ed25519 public key: 32 octets in base64. */
export const registryKeyOrNone = () =>
  unlessEmpty('not-a-registry-key', (text) => (/^[A-Za-z0-9+/]{43}=$/.test(text) ? text : undefined));

/** A code that is printed on the box: letters and digits, eight of them at least, hyphens aside. */
export const setupCodeOrNone = () =>
  unlessEmpty('not-a-setup-code', (text) => (/^(?:-?[A-Za-z0-9]){8,32}$/.test(text) ? text : undefined));

/** Octets, as a number or as `16 MiB`. */
export const octets = (least: number) =>
  z
    .union([z.number(), z.string()])
    .transform((value, context) => {
      const size = typeof value === 'number' ? value : parseOctets(value);
      if (size === undefined) context.issues.push({ code: 'custom', params: { code: 'not-a-size' }, input: value });
      return size ?? z.NEVER;
    })
    .pipe(z.int().min(least));

/** Where a list is published: `https://lists.example/gambling.txt`. */
export const webAddressOrNone = () => unlessEmpty('not-a-web-address', readWebAddress);

/** A host as it stands in an address of the web: `lists.home.arpa`, `192.168.1.5`, `[fd00::5]`. */
export const hostOrNone = () =>
  unlessEmpty('not-a-host', (text) => {
    const isHost = /^(?:[^\s/\\@?#:[\]]+|\[[\da-f:.]+\])$/i.test(text) && URL.canParse(`http://${text}`);
    return isHost ? new URL(`http://${text}`).hostname : undefined;
  });

/** A public key as minisign prints it: `RW` and 54 more characters of base64. */
export const publicKeyOrNone = () =>
  unlessEmpty('not-a-public-key', (text) => (/^RW[A-Za-z0-9+/]{54}$/.test(text) ? text : undefined));

/** Hours up to a year; 0 for never. */
export const hours = () => whole(0, 24 * 365);

/** A part of a whole: 0.5 is half of it. */
export const share = () => z.number().min(0).max(1);

/** A whole number between these, ends included. */
export const whole = (least: number, most: number) => z.int().min(least).max(most);

function readWebAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
