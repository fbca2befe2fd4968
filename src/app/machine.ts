import { readFileSync, type Stats, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { Network } from '../lan/house-addresses.ts';
import { nameserversOf } from '../lan/resolv-conf.ts';

/** The networks that the machine is in. */
export function ownNetworks(): Network[] {
  return Object.entries(networkInterfaces()).map(([name, addresses = []]) => {
    return { name, prefixes: addresses.flatMap(({ cidr }) => (cidr === null ? [] : [cidr])) };
  });
}

/** Prefixes of the machine's own interfaces: `192.168.1.2/24`. */
export function ownPrefixes(): string[] {
  return ownNetworks().flatMap(({ prefixes }) => prefixes);
}

/** Where other devices find this machine; undefined: it is in no network. */
export function ownAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address;
}

/** Whom the machine itself asks; none where it says nothing. */
export function systemNameservers(): string[] {
  return nameserversOf(readText('/etc/resolv.conf'));
}

/** A file's text; empty where it cannot be read: these files are a help, not a condition. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What the system knows of a file; undefined also where it may not be looked at, or the disk fails. */
export function statOrNothing(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Changes when the file at this path does; where it cannot be looked at, it is what the system says. */
export function versionOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (cause) {
    return String((cause as NodeJS.ErrnoException).code);
  }
}
