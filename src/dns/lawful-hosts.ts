import type { Registry } from '../core/ports.ts';
import type { HostTable } from './layers/local.ts';

/**
 * The home's own names without those that the law forbids: a line in the hosts file would open them otherwise, for the
 * home's names are answered before anything is judged. Only names that the table has are looked up.
 */
export function lawfulHosts(registry: Registry | undefined, hosts: HostTable): HostTable {
  if (registry === undefined) return hosts;
  return {
    addresses(name) {
      const found = hosts.addresses(name);
      return found !== undefined && registry.forbids(name) ? undefined : found;
    },
    reverse: (name) => hosts.reverse(name),
  };
}
