import { isIP } from 'node:net';
import { readEntry } from '../entry-names.ts';
import { type Outcome, silence } from '../entry.ts';

/** Addresses that lead nowhere, in the spellings that lists use. */
const sink = /^(?:0|0\.0\.0\.0|127(?:\.\d+){3}|::|::0|::1|[0:]+:[01])$/;

/** What `/etc/hosts` says for the machine itself (hosts(5) of Debian and macOS), and lists carry along. */
const furniture = /^(?:localhost|localhost\.localdomain|local|broadcasthost|ip6-[a-z]+|0\.0\.0\.0)$/;

/** `0.0.0.0 a.test b.test   # comment`: an address and the names that have it. */
export function parseHosts(line: string): readonly Outcome[] {
  const hash = line.indexOf('#');
  if (hash === 0 || line.startsWith('!')) return silence;
  const [address = '', ...names] = (hash < 0 ? line : line.slice(0, hash).trimEnd()).split(/\s+/);
  const [bare = ''] = address.split('%', 1);
  if (names.length === 0 || (isIP(bare) === 0 && !sink.test(bare))) return ['not-a-rule'];
  const foreign = names.filter((name) => !furniture.test(name));
  return foreign.map((name) => (sink.test(bare) ? readEntry(name) : 'rewrite'));
}
