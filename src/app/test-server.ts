import type { ServerTested } from '../api/ports/settings-port.ts';
import { parseServer } from '../config/endpoint.ts';
import type { Endpoint } from '../core/ports.ts';
import { ask } from './ask.ts';
import { ownPrefixes, systemNameservers } from './machine.ts';
import { sayTested } from './words/settings.ts';

/** A name that every server of the world knows. */
const known = 'example.com';

/** Milliseconds that a parent waits for one. */
const patience = 3_000;

/** Asks a server of DNS, as the settings name one, for a name that there is; `listen`: where the house itself answers. */
export async function testServer(server: string, listen: readonly Endpoint[]): Promise<ServerTested> {
  const tested = (outcome: ServerTested['outcome'], ms: number | null = null, rcode = ''): ServerTested => {
    return { server, outcome, ms, sentence: sayTested(outcome, ms, rcode) };
  };
  const [address] = server === 'system' ? systemNameservers() : [server];
  const endpoint = address === undefined ? undefined : parseServer(address);
  if (endpoint === undefined) return tested('not-a-server');
  if (listen.some((own) => isSame(own, endpoint))) return tested('leads-back');
  const asked = await ask(endpoint, known, 'A', patience);
  if ('failed' in asked) return tested(asked.failed === 'garbled' ? 'garbled' : 'silent');
  const ms = Math.round(asked.ms);
  return asked.rcode === 'NOERROR' ? tested('answers', ms) : tested('refuses', ms, asked.rcode);
}

/** Whoever listens on all addresses is at each of the machine's own. */
function isSame(own: Endpoint, { address, port }: Endpoint): boolean {
  if (own.port !== port) return false;
  if (own.address === address) return true;
  const isEverywhere = own.address === '0.0.0.0' || own.address === '::';
  return isEverywhere && ownPrefixes().some((prefix) => prefix.split('/')[0] === address);
}
