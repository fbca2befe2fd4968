import ipaddr from 'ipaddr.js';

/** Name servers of a `resolv.conf`, in order: the addresses of its `nameserver` lines. */
export function nameserversOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? '')
    .filter((address) => ipaddr.isValid(address.replace(/%.*$/, '')));
}
