import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, isIPv6 } from 'node:net';
import type { Endpoint } from '../core/ports.ts';

/** So often the system chooses a port anew where TCP has it already. */
const mostChoices = 20;

/**
 * Looks whether nobody else listens where the house wants to: its own threads share their ports, so that one can take the
 * place of another, and the system would let a second house share them too. Port 0 becomes one that is free. Rejects with
 * what the system says.
 */
export async function freeDoors(listen: readonly Endpoint[]): Promise<Endpoint[]> {
  const free: Endpoint[] = [];
  for (const endpoint of listen) free.push(await freeDoor(endpoint, endpoint.port === 0 ? mostChoices : 1));
  return free;
}

async function freeDoor({ address, port }: Endpoint, choices: number): Promise<Endpoint> {
  const v6 = isIPv6(address);
  const udp = createSocket({ type: v6 ? 'udp6' : 'udp4', ipv6Only: v6 });
  const tcp = createServer();
  try {
    const bound = once(udp, 'listening');
    udp.bind({ address, port, exclusive: true });
    await bound;
    const chosen = udp.address().port;
    const listening = once(tcp, 'listening');
    tcp.listen({ host: address, port: chosen, ipv6Only: v6, exclusive: true });
    await listening;
    return { address, port: (tcp.address() as AddressInfo).port };
  } catch (cause) {
    if (choices <= 1) throw cause;
    return await freeDoor({ address, port }, choices - 1);
  } finally {
    udp.close();
    await closed(tcp);
  }
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
