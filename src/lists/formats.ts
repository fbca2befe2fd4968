import type { Parser } from './entry.ts';
import { adblockParser } from './parsers/adblock.ts';
import { parseDnsmasq } from './parsers/dnsmasq.ts';
import { parseDomains } from './parsers/domains.ts';
import { parseHosts } from './parsers/hosts.ts';
import { rpzParser } from './parsers/rpz.ts';
import { parseUnbound } from './parsers/unbound.ts';
import { parseWildcard } from './parsers/wildcard.ts';
import type { Format } from './source.ts';
import { readStruckOut } from './struck-out.ts';

/** Makes the parser of each format, anew for each list: some remember what stood above a line. */
const parsers: Readonly<Record<Format, (path: string) => Parser | Promise<Parser>>> = {
  hosts: () => parseHosts,
  domains: () => parseDomains,
  adblock: async (path) => adblockParser(await readStruckOut(path)),
  wildcard: () => parseWildcard,
  dnsmasq: () => parseDnsmasq,
  unbound: () => parseUnbound,
  rpz: () => rpzParser(),
};

/** The parser of a list, for one reading of it. */
export async function makeParser(format: Format, path: string): Promise<Parser> {
  return parsers[format](path);
}
