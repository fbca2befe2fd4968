import { resolve } from 'node:path';
import type { Settings } from './schema.ts';

/** The folder from which the path of a setting counts, told by the setting's key. */
export type BaseOf = (key: string) => string;

/** The settings with absolute paths: the house may be started from anywhere and still means the same files. */
export function withAbsolutePaths(settings: Settings, baseOf: BaseOf): Settings {
  const { directories, dns, lan, registry, source } = settings;
  const { feed } = registry;
  return {
    ...settings,
    directories: { data: resolve(baseOf('directories.data'), directories.data) },
    dns: { ...dns, hosts: dns.hosts === undefined ? undefined : resolve(baseOf('dns.hosts'), dns.hosts) },
    lan: { ...lan, leases: lan.leases.map((path) => resolve(baseOf('lan.leases'), path)) },
    registry: { ...registry, feed: feed === undefined ? undefined : resolve(baseOf('registry.feed'), feed) },
    source: source.map((one) => ({
      ...one,
      path: one.path === undefined ? undefined : resolve(baseOf('source'), one.path),
    })),
  };
}
