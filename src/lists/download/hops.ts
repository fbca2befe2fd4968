import { Refused } from './refusal.ts';

/**
 * Where a redirect leads (RFC 9110 §15.4), checked as the first address was; throws {@link Refused}. Lists are served on
 * the ports of the web: who sends us to another one, save his own, wants us to knock there.
 */
export function nextHop(from: URL, location: string | undefined, allowHost: string | undefined): URL {
  const to = location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (to === undefined || !isFetched(to)) throw new Refused('bad-address', location ?? '');
  const isUsual = ['', '80', '443'].includes(to.port) || to.host === from.host || isHost(to.hostname, allowHost);
  if (!isUsual) throw new Refused('bad-address', to.origin);
  if (from.protocol === 'https:' && to.protocol === 'http:') throw new Refused('bad-address', to.origin);
  // Whoever redirects does not choose a password for us.
  return withoutCredentials(to);
}

/** Of all schemes these two. */
export function isFetched({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

export function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = bare.password = '';
  return bare;
}

/** The password in the address of a list goes to the server it was meant for, and to no other. */
export function authorization(first: URL, at: URL): Record<string, string> {
  if (first.username === '' || at.origin !== first.origin) return {};
  const credentials = `${decodeURIComponent(first.username)}:${decodeURIComponent(first.password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}

/** Are they the same host? An IPv6 address has brackets in a URL. */
export function isHost(hostname: string, other: string | undefined): boolean {
  return bare(hostname) === (other === undefined ? undefined : bare(other));
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}
