import type { Endpoint } from '../core/ports.ts';

/** Where a service is asked that listens there: one that listens everywhere answers on loopback. */
export function reachable({ address, port }: Endpoint): Endpoint {
  const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  return { address: everywhere[address] ?? address, port };
}
