import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Agent } from 'undici';
import { isHost } from './hops.ts';
import { isPublicAddress } from './public-address.ts';
import { Refused } from './refusal.ts';

/** What turns a host into addresses; tests give one that lies. */
export type Resolve = (host: string, done: (cause: Error | null, found: readonly LookupAddress[]) => void) => void;

const resolveBySystem: Resolve = (host, done) => {
  systemLookup(host, { all: true }, (cause, found) => done(cause, found));
};

/**
 * An HTTP client that connects to public addresses only. What is checked is the address that the socket then connects
 * to, so a name that resolves differently a moment later (DNS rebinding) gains nothing.
 *
 * @param allowHost the one host that may be anywhere
 * @param isHome is this address of the home? In IPv6 those are public too
 * @param patience milliseconds for a connection, TLS included
 */
export async function guardedAgent(
  allowHost: string | undefined,
  isHome: (address: string) => boolean,
  patience: number,
  resolve: Resolve = resolveBySystem,
): Promise<Agent> {
  // The bundle gives a CommonJS package its default export only.
  const { Agent, buildConnector } = (await import('undici')).default;
  const connectTo = (lookup?: LookupFunction) => buildConnector({ timeout: patience, ...(lookup && { lookup }) });
  const freely = connectTo();
  const isOutside = (address: string): boolean => isPublicAddress(address) && !isHome(address);
  const publicly = connectTo(outsideLookup(resolve, isOutside));
  return new Agent({
    connect(options, done) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isHost(host, allowHost)) return freely(options, done);
      // An address that stands in the URL itself is connected to without a look-up.
      if (isIP(host) !== 0 && !isOutside(host)) return done(new Refused('private-address', host), null);
      return publicly(options, done);
    },
  });
}

/** Gives the addresses of a host that are outside; a host that has none is refused. */
function outsideLookup(resolve: Resolve, isOutside: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host, (cause, found) => {
      const good = found?.filter(({ address }) => isOutside(address)) ?? [];
      const [first] = good;
      if (cause !== null) done(cause, []);
      else if (first === undefined) done(new Refused('private-address', found[0]?.address ?? host), []);
      else if (options.all) done(null, good);
      else done(null, first.address, first.family);
    });
  };
}
