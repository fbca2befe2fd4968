import { z } from 'zod';
import { isDay } from '../core/family/calendar.ts';
import type { Day, Minute } from '../core/family/household.ts';
import { isName } from '../core/family/plausible.ts';
import { isZone } from '../core/family/zone-clock.ts';
import { parseRange } from '../core/ip-range.ts';
import type { Qname } from '../core/qname.ts';
import { readName, writeName } from '../core/domain-name.ts';
import type { FamilyValueCode } from './family-problem.ts';

// The kinds of text in a family's document. Each is read into what the house works with, and written back; what the house
// has and no text could say is written as it is, and found fault with when it is read.

/** A text that `read` understands; one it does not is a problem with this code. */
function text<Value>(
  code: FamilyValueCode,
  read: (text: string) => Value | undefined,
  write: (value: Value) => string = String,
) {
  return z.codec(z.string(), z.custom<Value>(), {
    decode: (found, context) => {
      const value = read(found);
      if (value === undefined) context.issues.push({ code: 'custom', params: { code }, input: found });
      return value ?? z.NEVER;
    },
    // A union tries each of its ways, and then there may be nothing to write.
    encode: (value: Value | undefined) => (value === undefined ? z.NEVER : write(value)),
  });
}

const onlyIf = (pattern: RegExp) => (found: string) => (pattern.test(found) ? found : undefined);

/** When something begins: `08:00`, to `23:59`. Two digits each, so that every time has one way to be written. */
export const startTime = () => text<Minute>('not-a-start', readStart, writeTime);

/** When something ends: `08:00`, to `24:00`, the end of the day. */
export const endTime = () =>
  text<Minute>('not-an-end', (found) => (found === '24:00' ? 1440 : readStart(found)), writeTime);

/** A moment: `2026-11-24T18:30:00Z`, or with an offset, `+03:00`. */
export const moment = () => text<number>('not-a-moment', readMoment, writeMoment);

export const day = () => text<Day>('not-a-day', (found) => (isOurDay(found) ? found : undefined));

export const zone = () => text<string>('not-a-zone', (found) => (isZone(found) ? found : undefined));

/** A domain name, in whatever alphabet: `пример.рф`. */
export const name = () => text<Qname>('not-a-name', (found) => readName(found) || undefined, writeName);

/** `a4:83:e7:12:34:56`; hyphens and capitals are understood. */
export const mac = () => text<string>('not-a-mac', readMac);

/** An address or a CIDR: `192.168.1.7`, `fd00::/64`. */
export const range = () => text<string>('not-a-range', readRange);

export const id = () => text<string>('not-an-id', onlyIf(/^[a-z\d][a-z\d._-]{0,63}$/));

/** One label of a name, as it stands in the path of a DoH address or in the name of a DoT server. */
export const clientId = () => text<string>('not-a-client-id', onlyIf(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/));

/** `#3366cc` */
export const colour = () => text<string>('not-a-colour', (found) => onlyIf(/^#[\da-f]{6}$/)(found.toLowerCase()));

/** What a person or a device is called: a short line without what cannot be seen or turns the line round. */
export const label = () => text<string>('not-a-label', (found) => (isName(found) ? found : undefined));

function readStart(found: string): Minute | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(found) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function writeTime(minute: Minute): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function readMoment(found: string): number | undefined {
  const [, date = ''] = /^([\d-]{10})T[\d:]{8}(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/.exec(found) ?? [];
  const at = isOurDay(date) ? Date.parse(found) : NaN;
  return Number.isNaN(at) || at < 0 ? undefined : at;
}

/** Seconds where they will do. */
function writeMoment(at: number): string {
  return at >= 0 && at < Date.UTC(10_000, 0) ? new Date(at).toISOString().replace('.000Z', 'Z') : String(at);
}

/** A day of somebody who may be alive, or of the years to come. */
function isOurDay(found: string): boolean {
  return /^(?:19|[2-9]\d)/.test(found) && isDay(found);
}

/** Reads a MAC as it is written anywhere; undefined for one that no single device has: groups, and all zeros. */
export function readMac(found: string): string | undefined {
  if (!/^[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}$/i.test(found)) return undefined;
  const mac = found.toLowerCase().replaceAll('-', ':');
  const isGroup = (parseInt(mac.slice(0, 2), 16) & 1) === 1;
  return isGroup || mac === '00:00:00:00:00:00' ? undefined : mac;
}

function readRange(found: string): string | undefined {
  const range = found.toLowerCase();
  return parseRange(range) === undefined ? undefined : range;
}
