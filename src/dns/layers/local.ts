import { Qtype, Rcode } from '../../core/iana.ts';
import type { Qname } from '../../core/qname.ts';
import { selfAndAncestors } from '../../core/qname.ts';
import { canaries, houseName, kidsName, loopback, specialZones } from '../../core/special-names.ts';
import { makeReply, negativeSoa } from '../replies.ts';
import type { Layer, Query, Reply } from '../resolver.ts';
import type { OwnRecord } from '../packet.ts';

/** Names of the home: from the settings, the hosts file, later the leases. */
export interface HostTable {
  /** Addresses of a name; undefined where the house has no such name. */
  addresses(name: Qname): readonly string[] | undefined;
  /** The name of an address, asked by its reverse name. */
  reverse(name: Qname): Qname | undefined;
}

/** Seconds that what the house knows itself may be remembered: a lease moves. */
const hostTtl = 60;
const specialTtl = 600;

/**
 * Answers what the house itself knows: its own name and that of the children's pages, those of the home, names that never leave a home, and the canaries by which devices
 * ask whether they may go around us. `forwarded` are zones that a setting sends to the router instead.
 */
export function local(hosts: () => HostTable, forwarded: readonly Qname[]): Layer {
  const table = new LocalTable(forwarded);
  return (next) => ({
    resolve: (query) => answerHost(hosts(), query) ?? table.answer(query) ?? next.resolve(query),
  });
}

/** Where this client finds the house; whatever else is asked of its names there is not. */
function houseReply({ type, client: { house } }: Query): Reply {
  const addresses = type === Qtype.A ? house.v4 : type === Qtype.AAAA ? house.v6 : [];
  const family = type === Qtype.A ? 'A' : 'AAAA';
  return ownReply(
    addresses.map((address): OwnRecord => ({ type: family, ttl: hostTtl, address })),
    hostTtl,
  );
}

function answerHost(hosts: HostTable, query: Query): Reply | undefined {
  const addresses = hosts.addresses(query.name);
  if (addresses !== undefined) {
    const family = query.type === Qtype.A ? 'A' : query.type === Qtype.AAAA ? 'AAAA' : undefined;
    const fits = addresses.filter((address) => family === (address.includes(':') ? 'AAAA' : 'A'));
    return ownReply(
      fits.map((address): OwnRecord => ({ type: family!, ttl: hostTtl, address })),
      hostTtl,
    );
  }
  if (query.type !== Qtype.PTR) return undefined;
  const domain = hosts.reverse(query.name);
  return domain === undefined ? undefined : ownReply([{ type: 'PTR', ttl: hostTtl, domain }], hostTtl);
}

/** The special zones and canaries, with replies made once. */
class LocalTable {
  readonly #nxdomain = makeReply({
    source: 'local',
    rcode: Rcode.NXDOMAIN,
    authoritative: true,
    authorities: [negativeSoa(specialTtl)],
  });
  readonly #nodata = ownReply([], specialTtl);
  readonly #loopback: ReadonlyMap<number, Reply>;
  readonly #forwarded: ReadonlySet<Qname>;
  /** 1 for the last letters of special zones: most names of the world end in another and are done here. */
  readonly #lastLetters = new Uint8Array(128);

  constructor(forwarded: readonly Qname[]) {
    this.#forwarded = new Set(forwarded);
    for (const zone of specialZones.keys()) this.#lastLetters[zone.charCodeAt(zone.length - 1)] = 1;
    const replies = [...loopback].map(([type, address]): [number, Reply] => {
      const family = type === Qtype.A ? 'A' : 'AAAA';
      return [type, ownReply([{ type: family, ttl: specialTtl, address }], specialTtl)];
    });
    this.#loopback = new Map(replies);
  }

  answer(query: Query): Reply | undefined {
    const canary = canaries.get(query.name);
    if (canary !== undefined) return canary === 'nodata' ? this.#nodata : this.#nxdomain;
    const { name } = query;
    if (name === kidsName || name === houseName) return houseReply(query);
    if (name === '' || this.#lastLetters[name.charCodeAt(name.length - 1)] === 0) return undefined;
    for (const zone of selfAndAncestors(name)) {
      if (this.#forwarded.has(zone)) return undefined;
      const special = specialZones.get(zone);
      if (special === 'nxdomain') return this.#nxdomain;
      if (special === 'loopback') return this.#loopback.get(query.type) ?? this.#nodata;
    }
    return undefined;
  }
}

function ownReply(answers: readonly OwnRecord[], ttl: number): Reply {
  const authorities = answers.length === 0 ? [negativeSoa(ttl)] : [];
  return makeReply({ source: 'local', authoritative: true, answers, authorities });
}
