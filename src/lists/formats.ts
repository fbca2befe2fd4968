import type { Parser } from './entry.ts';
import { parseAdblock } from './parsers/adblock.ts';
import { parseDnsmasq } from './parsers/dnsmasq.ts';
import { parseDomains } from './parsers/domains.ts';
import { parseHosts } from './parsers/hosts.ts';
import { parseUnbound } from './parsers/unbound.ts';
import { parseWildcard } from './parsers/wildcard.ts';
import type { Format } from './source.ts';

/** Each format's parser. */
export const parsers: Readonly<Record<Format, Parser>> = {
  hosts: parseHosts,
  domains: parseDomains,
  adblock: parseAdblock,
  wildcard: parseWildcard,
  dnsmasq: parseDnsmasq,
  unbound: parseUnbound,
};
