import { networkInterfaces } from 'node:os';

/** Addresses of the box that a router can be told: IPv4, and those of IPv6 that stay when the provider numbers anew. */
export function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  const outer = all.filter(({ internal }) => !internal);
  const v4 = outer.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  const v6 = outer.filter(({ address }) => /^f[cd]/i.test(address)).map(({ address }) => address);
  return [...v4, ...v6];
}
