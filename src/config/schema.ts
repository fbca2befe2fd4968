import { z } from 'zod';
import type { Camel } from './camel.ts';
import * as value from './values.ts';

/** A table of the file; one that is left out is read as empty, so that its defaults count: every key in it has one. */
function table<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape).prefault({} as never);
}

/** Where DHCP servers of OpenWrt, Debian and Pi-hole write down their leases. */
const leaseFiles = [
  '/tmp/dhcp.leases',
  '/tmp/odhcpd.leases',
  '/tmp/hosts/odhcpd*',
  '/var/lib/misc/dnsmasq.leases',
  '/etc/pihole/dhcp.leases',
  '/var/lib/dhcp/dhcpd.leases',
  '/var/lib/dhcp/dhcpd6.leases',
  '/var/lib/kea/kea-leases*',
];

const day = 86_400;
const MiB = 1024 ** 2;

/**
 * Everything that must be known before the house opens: the shape of `settings.toml`, key by key, as a person writes it.
 *
 * A default stands here as it would stand in the file (`prefault`), so it is read by the same rules. What a key means is
 * told in `words/`, one sentence in each language.
 */
export const schema = table({
  language: z.enum(['en', 'ru']).prefault('en'),

  directories: table({
    data: value.path().prefault('./data'),
  }),

  dns: table({
    listen: z.array(value.endpoint()).min(1).prefault(['127.0.0.1:5300']),
    lan: z.array(value.range()).prefault(['loopback', 'private', 'link-local', 'own']),
    trusted_forwarders: z.array(value.range()).prefault([]),
    resolvers: value.whole(1, 8).prefault(1),
    rate_limit: value.whole(1, 10_000_000).prefault(1000),
    rate_burst: value.whole(1, 10_000_000).prefault(20_000),
    tcp_connections: value.whole(1, 65_536).prefault(256),
    tcp_per_client: value.whole(1, 65_536).prefault(32),
    tcp_queries: value.whole(1, 65_536).prefault(64),
    tcp_idle: value.whole(1, 3600).prefault(10),
    hosts: value.pathOrNone().prefault('/etc/hosts'),
    names: z.array(z.strictObject({ name: value.name(), addresses: z.array(value.address()).min(1) })).prefault([]),
  }),

  lan: table({
    leases: z.array(value.path()).prefault(leaseFiles),
    ask_names: z.boolean().prefault(true),
    cut: z.array(z.enum(['conntrack', 'nft'])).prefault([]),
  }),

  upstream: table({
    servers: z.array(value.serverOrSystem()).min(1).prefault(['system']),
    deadline: value.whole(100, 60_000).prefault(4000),
  }),

  forward: z.array(z.strictObject({ zone: value.name(), servers: z.array(value.server()).min(1) })).prefault([]),

  blocking: table({
    reply: z.enum(['null', 'nxdomain', 'refused', 'address', 'page']).prefault('null'),
    addresses: z.array(value.address()).prefault([]),
    ttl: value.whole(0, day).prefault(10),
  }),

  cache: table({
    size: value.octets(64 * 1024).prefault('4 MiB'),
    min_ttl: value.whole(0, day).prefault(0),
    max_ttl: value.whole(1, 7 * day).prefault(day),
    negative_ttl: value.whole(0, day).prefault(3600),
    stale: value.whole(0, 7 * day).prefault(day),
    names_remembered: value.whole(100, 10_000_000).prefault(20_000),
  }),

  household: table({
    age: value.whole(0, 120).prefault(6),
    blocked: z.array(z.string()).prefault([]),
    allowed: z.array(z.string()).prefault([]),
    allow: z.array(value.name()).prefault([]),
    deny: z.array(value.name()).prefault([]),
    locked: value.pathOrNone().prefault(''),
  }),

  lists: table({
    starter: z.boolean().prefault(true),
    update: value.hours().prefault(24),
    update_deltas: value.whole(0, 1440).prefault(15),
    least_share: value.share().prefault(0.5),
  }),

  source: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9._/-]*$/),
        path: value.pathOrNone().prefault(''),
        url: value.webAddressOrNone().prefault(''),
        update: value.hours().optional(),
        allow_host: value.hostOrNone().prefault(''),
        key: value.publicKeyOrNone().prefault(''),
        deltas: value.webAddressOrNone().prefault(''),
        format: z
          .enum(['auto', 'hosts', 'domains', 'adblock', 'wildcard', 'dnsmasq', 'unbound', 'rpz'])
          .prefault('auto'),
        category: z.string(),
        action: z.enum(['block', 'allow']).prefault('block'),
      }),
    )
    .prefault([]),

  start_page: table({
    url: value.webAddressOrNone().prefault(''),
    key: value.publicKeyOrNone().prefault(''),
    allow_host: value.hostOrNone().prefault(''),
    update: value.hours().prefault(24),
  }),

  registry: table({
    feed: value.pathOrNone().prefault(''),
    public_key: value.registryKeyOrNone().prefault(''),
  }),

  desk: table({
    url: value.webAddressOrNone().prefault(''),
    key: value.publicKeyOrNone().prefault(''),
  }),

  admin: table({
    listen: value.endpointOrOff().prefault('0.0.0.0:8530'),
    https: z.boolean().prefault(false),
    setup_code: value.setupCodeOrNone().prefault(''),
  }),

  kids: table({
    listen: value.endpointOrOff().prefault('0.0.0.0:80'),
    bonus: value.whole(0, 30).prefault(0),
    quizzes: value.whole(1, 10).prefault(2),
  }),

  journal: table({
    size: value.octets(MiB).prefault('64 MiB'),
    days: value.whole(0, 3650).prefault(30),
    privacy: z.enum(['full', 'blocked', 'none']).prefault('full'),
  }),
});

/**
 * The settings as the house uses them: `settings.dns.tcpIdle`. Endpoints are `{ address, port }`, names are `Qname`,
 * sizes are octets, paths are absolute, and what is switched off is undefined.
 */
export type Settings = Camel<z.output<typeof schema>>;
