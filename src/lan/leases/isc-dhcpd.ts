import type { Sighting } from '../../core/family/sighting.ts';
import { sightingOf } from '../sighting-of.ts';
import { tableLines } from '../table-lines.ts';
import { LatestLeases } from './latest-leases.ts';

/** What is said of one lease so far; the server writes one statement a line. */
interface Lease {
  readonly address: string;
  mac?: string;
  hostName?: string;
  until?: number | undefined;
  isActive: boolean;
}

/**
 * Leases of ISC's dhcpd (dhcpd.leases(5)): `lease 192.168.1.7 { … }`, and `iaaddr fd00::7 { … }` within the `ia-na` of a
 * DHCPv6 client. The file is a log: the last word on an address counts.
 */
export function iscDhcpdLeases(text: string): Iterable<Sighting> {
  const leases = new LatestLeases();
  let lease: Lease | undefined;
  for (const line of tableLines(text)) {
    const opened = /^(?:lease|iaaddr)\s+([\da-f.:]+)\s*\{$/i.exec(line)?.[1];
    if (opened !== undefined) lease = { address: opened, isActive: true };
    else if (lease === undefined) continue;
    else if (line === '}') {
      leases.tell(lease.isActive, sightingOf(lease));
      lease = undefined;
    } else read(lease, line);
  }
  return leases.all();
}

function read(lease: Lease, line: string): void {
  const [, word, rest = ''] = /^(binding state|hardware ethernet|client-hostname|ends)\s+(.*?);/.exec(line) ?? [];
  if (word === 'binding state') lease.isActive = rest === 'active';
  else if (word === 'hardware ethernet') lease.mac = rest;
  else if (word === 'client-hostname') lease.hostName = unquoted(rest);
  else if (word === 'ends') lease.until = momentOf(rest);
}

/** `"Anna\303\244"`: what is no letter of ASCII stands as octets in octal; they are UTF-8, if anything. */
function unquoted(text: string): string {
  const latin = text
    .replace(/^"|"$/g, '')
    .replace(/\\([0-3][0-7]{2})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return Buffer.from(latin, 'latin1').toString('utf8');
}

/** `2 2026/11/24 19:51:25` in UTC, or `epoch 1795550000`; undefined: `never`. In seconds since 1970. */
function momentOf(text: string): number | undefined {
  const epoch = /^epoch (\d{1,12})$/.exec(text)?.[1];
  if (epoch !== undefined) return Number(epoch);
  const date = /^\d (\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (date === undefined) return undefined;
  const [year, month, day, hour, minute, second] = date as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}
