import { Resolver } from 'node:dns/promises';

/** What the responder says to every name, and what a server says to a name it blocks. */
export const allowedAddress = '192.0.2.1';
export const blockedAddress = '0.0.0.0';

/**
 * Asks for the address of a name by Node's own stub resolver (c-ares), which shares no code with any of the servers:
 * the addresses, or the code of what went wrong (`ECONNREFUSED`, `ENODATA`).
 */
export async function ask(port: number, name: string, timeout = 2_000): Promise<string> {
  const resolver = new Resolver({ timeout, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  try {
    return (await resolver.resolve4(name)).join(' ');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}
