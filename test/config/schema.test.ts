import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { keys, type KeyPath } from '../../src/config/keys.ts';
import { load } from '../../src/config/load.ts';
import { configWords } from '../../src/config/say.ts';
import { categories, loadToml } from './kit.ts';

const superset = fileURLToPath(new URL('superset.toml', import.meta.url));
const folder = fileURLToPath(new URL('.', import.meta.url));

/** Paths of all values in a TOML tree, items of arrays of tables under the array's name. */
function pathsOf(value: unknown, path = ''): string[] {
  const isTables = Array.isArray(value) && typeof value[0] === 'object';
  if (isTables) return [path, ...value.flatMap((item) => pathsOf(item, path))];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, path === '' ? name : `${path}.${name}`));
}

describe('every key', () => {
  test('stands in superset.toml, and nothing else does', () => {
    // Two kinds of sources name some keys twice.
    const named = new Set(pathsOf(parse(readFileSync(superset, 'utf8'))));
    expect([...named].sort()).toEqual(keys.map(({ path }) => path).sort());
  });

  test.each(keys)('$path has a sentence in both languages', ({ path }) => {
    expect(configWords('en').keys[path as KeyPath]).toMatch(/\.$/);
    expect(configWords('ru').keys[path as KeyPath]).toMatch(/[а-я].*\.$/);
  });

  test.each(keys.filter(({ within }) => within === undefined))('$path has a default', ({ fallback }) => {
    expect(fallback).toBeDefined();
  });
});

test('the superset is read into what the house works with', () => {
  const loaded = load({ directory: '/', file: superset, env: {}, flags: {}, categories });
  expect(loaded).toEqual({
    language: 'ru',
    file: superset,
    warnings: [],
    settings: {
      language: 'ru',
      directories: { data: '/var/lib/domovoy' },
      dns: {
        listen: [
          { address: '0.0.0.0', port: 53 },
          { address: '::1', port: 5353 },
        ],
        lan: ['192.168.1.0/24', '2001:db8::/56', 'own'],
        trustedForwarders: ['192.168.1.1/32'],
        resolvers: 2,
        rateLimit: 500,
        rateBurst: 2000,
        tcpConnections: 128,
        tcpPerClient: 16,
        tcpQueries: 32,
        tcpIdle: 5,
        hosts: undefined,
        names: [{ name: 'printer.home.arpa', addresses: ['192.168.1.9', 'fd00::9'] }],
      },
      lan: { leases: ['/tmp/dhcp.leases', `${folder}leases/odhcpd*`], askNames: false, cut: ['conntrack', 'nft'] },
      upstream: {
        servers: [{ address: '9.9.9.9', port: 53 }, { address: '2620:fe::fe', port: 5353 }, 'system'],
        deadline: 2500,
      },
      forward: [{ zone: 'lan', servers: [{ address: '192.168.1.1', port: 53 }] }],
      blocking: { reply: 'address', addresses: ['192.168.1.2'], ttl: 30 },
      cache: { size: 1_572_864, minTtl: 5, maxTtl: 3600, negativeTtl: 60, stale: 0, namesRemembered: 5000 },
      household: {
        age: 12,
        blocked: ['shopping'],
        allowed: ['games'],
        allow: ['school.example'],
        deny: ['bad.example'],
        locked: '/etc/domovoy/locked.json',
      },
      lists: { starter: false, update: 12, updateDeltas: 5, leastShare: 0.75 },
      source: [
        {
          id: 'ut1/gambling',
          path: `${folder}superset.toml`,
          url: undefined,
          allowHost: undefined,
          key: undefined,
          deltas: undefined,
          format: 'domains',
          category: 'gambling',
          action: 'allow',
        },
        {
          id: 'home/games',
          path: undefined,
          url: 'http://lists.home.arpa/games.txt',
          update: 1,
          allowHost: 'lists.home.arpa',
          key: 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
          deltas: 'http://lists.home.arpa/games.delta',
          format: 'auto',
          category: 'games',
          action: 'block',
        },
      ],
      startPage: {
        url: 'https://lists.example.org/start-page.json',
        key: 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
        allowHost: 'lists.home.arpa',
        update: 48,
      },
      registry: { feed: `${folder}superset.toml`, publicKey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' },
      desk: { url: 'https://desk.example/', key: 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3' },
      admin: { listen: undefined, https: true, setupCode: '7KQ4-M2XP' },
      kids: { listen: { address: '192.168.1.2', port: 8080 }, bonus: 10, quizzes: 3 },
      journal: { size: 10_000_000, days: 7, privacy: 'blocked' },
    },
  });
});

test('without a file the defaults hold', () => {
  expect(loadToml(undefined)).toMatchObject({
    file: undefined,
    settings: {
      dns: { listen: [{ address: '127.0.0.1', port: 5300 }], hosts: '/etc/hosts' },
      cache: { size: 4 * 1024 ** 2 },
      admin: { listen: { address: '0.0.0.0', port: 8530 }, https: false, setupCode: undefined },
      kids: { listen: { address: '0.0.0.0', port: 80 }, bonus: 0, quizzes: 2 },
    },
  });
});
