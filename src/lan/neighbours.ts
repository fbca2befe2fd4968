import type { Sighting } from '../core/family/sighting.ts';
import { sightingOf } from './sighting-of.ts';
import { tableLines } from './table-lines.ts';

/** Nobody answered, or has answered yet. */
const unanswered = /(?:^|\s)(?:FAILED|INCOMPLETE|NONE)(?:\s|$)/i;

/**
 * Neighbours of IPv4 (ARP) and IPv6 (NDP) as `ip neigh show` prints them, iproute2's as well as BusyBox's:
 *
 *     192.168.1.7 dev br-lan lladdr a4:83:e7:12:34:56 REACHABLE
 *     fe80::1 dev br-lan lladdr a4:83:e7:12:34:56 router ref 1 used 0/0/0 probes 4 STALE
 *
 * A link-local address is known only together with its interface, as the sockets have it too.
 */
export function* neighbours(text: string): Generator<Sighting> {
  for (const line of tableLines(text)) {
    const words = line.split(/\s+/);
    const [address = ''] = words;
    const mac = behind(words, 'lladdr');
    if (mac === undefined || unanswered.test(line)) continue;
    const device = behind(words, 'dev');
    const zone = device !== undefined && !address.includes('%') ? `%${device}` : '';
    const sighting = sightingOf({ address: address + zone, mac });
    if (sighting?.mac !== undefined) yield sighting;
  }
}

function behind(words: readonly string[], word: string): string | undefined {
  const index = words.indexOf(word, 1);
  return index < 0 ? undefined : words[index + 1];
}
