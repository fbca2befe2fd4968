import type { Settings } from '../config/schema.ts';

/** Tells whether an address is ours to serve, as the machine's interfaces are at that moment; the box itself always is. */
export async function homeOf({ dns }: Settings): Promise<(address: string) => boolean> {
  const [{ lanOf }, { ownPrefixes }] = await Promise.all([import('../lan/ranges.ts'), import('./machine.ts')]);
  return (address) => lanOf(['loopback', ...dns.lan], ownPrefixes())(address);
}
