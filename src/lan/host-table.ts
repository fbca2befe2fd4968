import ipaddr from 'ipaddr.js';
import { type Qname, toQname } from '../core/qname.ts';

/** The names of the home and their addresses, both ways. */
export class HostTable {
  readonly #addresses = new Map<Qname, string[]>();
  readonly #names = new Map<Qname, Qname>();

  /** The first name of an address is the one that its reverse name gives. */
  add(name: Qname, address: string): void {
    const known = this.#addresses.get(name);
    if (known === undefined) this.#addresses.set(name, [address]);
    else if (!known.includes(address)) known.push(address);
    const reverse = reverseName(address);
    if (!this.#names.has(reverse)) this.#names.set(reverse, name);
  }

  addresses(name: Qname): readonly string[] | undefined {
    return this.#addresses.get(name);
  }

  reverse(name: Qname): Qname | undefined {
    return this.#names.get(name);
  }
}

/**
 * Adds the lines of a hosts file: an address and its names, comments behind `#`. What is no address or no name is
 * passed over, as every resolver does; `localhost` is answered without the file.
 */
export function addHostsFile(table: HostTable, text: string): void {
  for (const line of text.split('\n')) {
    const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (address === undefined || !isAddress(address)) continue;
    for (const name of names.map(toQname)) {
      if (name !== undefined && name !== 'localhost') table.add(name, address);
    }
  }
}

/** `192.0.2.1` → `1.2.0.192.in-addr.arpa` (RFC 1035 §3.5); IPv6 by nibbles (RFC 3596 §2.5). */
export function reverseName(address: string): Qname {
  const ip = ipaddr.parse(address);
  const octets = ip.toByteArray();
  const labels =
    ip.kind() === 'ipv4' ? octets : octets.flatMap((octet) => [(octet >> 4).toString(16), (octet & 0xf).toString(16)]);
  const zone = ip.kind() === 'ipv4' ? 'in-addr.arpa' : 'ip6.arpa';
  return `${[...labels].reverse().join('.')}.${zone}` as Qname;
}

/** `127.1` is an address to some readers and no address to others. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}
