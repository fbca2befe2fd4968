import type { Settings } from '../config/schema.ts';
import type { Clock, Endpoint, Registry } from '../core/ports.ts';
import { rootName } from '../core/qname.ts';
import type { UpstreamStatus } from '../core/status.ts';
import { EdeCode } from '../core/iana.ts';
import { Clients, type HouseFor, type Lan } from '../dns/clients.ts';
import { lawfulHosts } from '../dns/lawful-hosts.ts';
import type { Recorder } from '../dns/layers/record.ts';
import { pipeline } from '../dns/pipeline.ts';
import type { Policy } from '../dns/policy.ts';
import { failure } from '../dns/replies.ts';
import { type TcpLimits, TcpListener } from '../dns/tcp-listener.ts';
import { type ListenerParts, UdpListener } from '../dns/udp-listener.ts';
import { LoopWatch } from '../dns/upstream/loop-watch.ts';
import { RandomIds } from '../dns/upstream/random.ts';
import { Upstream } from '../dns/upstream/upstream.ts';
import { Upstreams } from '../dns/upstream/upstreams.ts';
import { addHostsFile, HostTable } from '../lan/host-table.ts';
import { houseAddressesFor } from '../lan/house-addresses.ts';
import { lanOf } from '../lan/ranges.ts';
import { ownNetworks, readText, systemNameservers, versionOf } from './machine.ts';
import { houseWords } from './words/words-of.ts';

/** What a resolver needs from its thread. */
export interface ResolverParts {
  readonly settings: Settings;
  /** Others may listen on the same ports, to share the work or to take this one's place. */
  readonly shared: boolean;
  /** What holds at home now; asked for each query. */
  readonly policy: () => Policy;
  readonly registry?: Registry | undefined;
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly surprised: (cause: unknown) => void;
  readonly loopFound: (upstream: string) => void;
}

/** The query path, open: listeners, pipeline, upstreams. */
export class HouseResolver {
  readonly #parts: ResolverParts;
  readonly #groups: readonly Upstreams[];
  readonly #loops: LoopWatch;
  readonly #doors: (UdpListener | TcpListener)[] = [];
  readonly #listen: ListenerParts;
  readonly #clients: Clients;
  #networks = ownNetworks();
  #hosts: HostTable;
  /** Those that nobody forbids. */
  #lawfulHosts;
  #hostsVersion: string;
  #registry: Registry | undefined;

  constructor(parts: ResolverParts) {
    const { settings, clock } = parts;
    this.#parts = parts;
    this.#registry = parts.registry;
    this.#hostsVersion = hostsVersion(settings);
    this.#hosts = readHosts(settings);
    this.#lawfulHosts = lawfulHosts(parts.registry, this.#hosts);
    this.#loops = new LoopWatch((upstream) => parts.loopFound(upstream.name));

    const ids = new RandomIds();
    const group = (servers: readonly Endpoint[]): Upstreams =>
      new Upstreams(
        servers.map((server) => new Upstream(server, ids, clock)),
        settings.upstream.deadline,
        clock,
      );
    const zones = [
      { zone: rootName, upstreams: group(serversOf(settings)) },
      ...settings.forward.map(({ zone, servers }) => ({ zone, upstreams: group(servers) })),
    ];
    this.#groups = zones.map(({ upstreams }) => upstreams);

    const { dns, cache } = settings;
    const sentences = houseWords(settings.language).query;
    const rateLimit = { perSecond: dns.rateLimit, burst: dns.rateBurst };
    const { surprised } = parts;
    const resolver = pipeline({
      clock,
      recorder: parts.recorder,
      sentences,
      rateLimit,
      surprised,
      loops: this.#loops,
      hosts: () => this.#lawfulHosts,
      policy: parts.policy,
      cache: { octets: cache.size, stale: cache.stale },
      ttls: { min: cache.minTtl, max: cache.maxTtl, negative: cache.negativeTtl },
      zones,
    });
    this.#clients = new Clients(this.#lan(), dns.rateBurst, lanOf(dns.trustedForwarders, []), this.#houseFor());
    this.#listen = {
      resolver,
      clients: this.#clients,
      clock,
      rateLimit,
      broken: failure(EdeCode.other, sentences.broken),
      surprised,
    };
  }

  /** Opens every address over UDP and TCP; rejects with the system's error, all doors closed again. */
  async open(): Promise<void> {
    const { settings, shared } = this.#parts;
    const { dns } = settings;
    const limits = {
      connections: dns.tcpConnections,
      perClient: dns.tcpPerClient,
      queries: dns.tcpQueries,
      idle: dns.tcpIdle * 1000,
    };
    try {
      for (const endpoint of dns.listen) this.#doors.push(...(await openBoth(endpoint, shared, limits, this.#listen)));
    } catch (cause) {
      await this.close();
      throw cause;
    }
  }

  /** Where it listens, in the order of the settings, with the ports that the system chose for port 0. */
  get bound(): Endpoint[] {
    return this.#doors.flatMap((door) => (door instanceof UdpListener ? [door.bound] : []));
  }

  /** What this feed forbids is not told from the hosts file either. */
  useRegistry(registry: Registry | undefined): void {
    this.#registry = registry;
    this.#lawfulHosts = lawfulHosts(registry, this.#hosts);
  }

  /** Looks which prefixes the machine has: the provider numbers IPv6 anew, or the router comes up after us. */
  reloadNetworks(): void {
    const now = ownNetworks();
    if (JSON.stringify(now) === JSON.stringify(this.#networks)) return;
    this.#networks = now;
    this.#clients.serve(this.#lan(), this.#houseFor());
  }

  #houseFor(): HouseFor {
    const { kids, admin } = this.#parts.settings;
    const hasV6 = [kids.listen, admin.listen].some((listen) => listen?.address.includes(':') === true);
    return houseAddressesFor(this.#networks, hasV6);
  }

  #lan(): Lan {
    const prefixes = this.#networks.flatMap((network) => network.prefixes);
    return lanOf(this.#parts.settings.dns.lan, prefixes);
  }

  /** Reads the hosts file again if it has changed: some are as long as a block list. */
  reloadHosts(): void {
    const version = hostsVersion(this.#parts.settings);
    if (version === this.#hostsVersion) return;
    this.#hostsVersion = version;
    this.#hosts = readHosts(this.#parts.settings);
    this.#lawfulHosts = lawfulHosts(this.#registry, this.#hosts);
  }

  /** Sends each upstream a probe that would come back to us if it leads back. */
  probeLoops(): Promise<void> {
    return this.#loops.probe(this.#groups.flatMap(({ members }) => members));
  }

  get upstreams(): UpstreamStatus[] {
    return this.#groups.flatMap((group) =>
      group.members.map(({ name, health, leadsBack }) => {
        const { isUp, failures, measuredRtt } = health;
        const rtt = measuredRtt === null ? null : Math.round(measuredRtt);
        return { name, up: !leadsBack && isUp, failures, rtt, leadsBack };
      }),
    );
  }

  /** Closes as soon as nobody waits for a reply over UDP, at the latest after so many milliseconds. */
  async leave(patience: number): Promise<void> {
    const answered = this.#doors.flatMap((door) => (door instanceof UdpListener ? [door.answered()] : []));
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
    await Promise.race([Promise.all(answered), enough]);
    clearTimeout(timer);
    // What the system has for these sockets is read just before, and nearly nothing comes until they are closed.
    await new Promise((resolve) => setImmediate(resolve));
    await this.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.#doors.splice(0).map((door) => door.close()));
    for (const { members } of this.#groups) for (const upstream of members) upstream.close();
  }
}

/**
 * The doors of one address. Port 0 lets the system choose for UDP, and TCP then takes the same; where a connection of
 * this machine has it already, the system chooses again.
 */
async function openBoth(
  endpoint: Endpoint,
  shared: boolean,
  limits: TcpLimits,
  parts: ListenerParts,
  choices = endpoint.port === 0 ? 20 : 1,
): Promise<[UdpListener, TcpListener]> {
  const udp = await UdpListener.open(endpoint, shared, parts);
  try {
    return [udp, await TcpListener.open(udp.bound, shared, limits, parts)];
  } catch (cause) {
    await udp.close();
    if (choices <= 1) throw cause;
    return await openBoth(endpoint, shared, limits, parts, choices - 1);
  }
}

/** Upstreams of the settings, `system` replaced by what the machine asks; never ourselves. */
function serversOf({ upstream, dns }: Settings): Endpoint[] {
  const servers = upstream.servers.flatMap((server): Endpoint[] =>
    server === 'system' ? systemNameservers().map((address) => ({ address, port: 53 })) : [server],
  );
  return servers.filter(
    (server) => !dns.listen.some(({ address, port }) => address === server.address && port === server.port),
  );
}

function readHosts({ dns }: Settings): HostTable {
  const table = new HostTable();
  for (const { name, addresses } of dns.names) for (const address of addresses) table.add(name, address);
  if (dns.hosts !== undefined) addHostsFile(table, readText(dns.hosts));
  return table;
}

/** Changes when the hosts file does. */
function hostsVersion({ dns }: Settings): string {
  return dns.hosts === undefined ? '' : versionOf(dns.hosts);
}
