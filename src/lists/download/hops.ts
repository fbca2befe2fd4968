import { Refused } from './refusal.ts';

/** Where a redirect leads (RFC 9110 §15.4), checked as the first address was; throws {@link Refused}. */
export function nextHop(from: URL, location: string | undefined): URL {
  const to = location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (to === undefined || !isFetched(to)) throw new Refused('bad-address', location ?? '');
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
