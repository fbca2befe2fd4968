import { HouseResolver } from '../../src/app/resolver.ts';
import { Activity } from '../../src/app/activity.ts';
import { readData, readHelpLines } from '../../src/app/blocklists.ts';
import { type FamilyParts, FamilyPolicy } from '../../src/app/family-policy.ts';
import { firstHousehold, withSettings } from '../../src/app/first-household.ts';
import { camel } from '../../src/config/camel.ts';
import { schema, type Settings } from '../../src/config/schema.ts';
import type { Catalogue, Registry } from '../../src/core/ports.ts';
import { type Qname, selfAndAncestors } from '../../src/core/qname.ts';
import type { Tag, TagSet } from '../../src/core/tags.ts';
import type { Query, Reply } from '../../src/dns/resolver.ts';
import { ask, type Asking, MovableClock } from '../kit.ts';
import type { ReadReply } from '../dns/record-text.ts';
import type { FakeUpstream } from './fake-upstream.ts';

/** Settings as a file would have them, by table; what is left out has the schema's default. */
export type Tables = Readonly<Record<string, unknown>>;

/** A house in a test asks nobody outside and listens where the system likes. */
const quiet: Record<string, Record<string, unknown>> = {
  dns: { listen: ['127.0.0.1:0'], hosts: '' },
  upstream: { servers: ['127.0.0.1:1'] },
  admin: { listen: '' },
  kids: { listen: '' },
  lan: { ask_names: false },
};

/** Reads settings by the house's own schema; tables are laid over those of a quiet house. */
export function settingsOf(tables: Tables): Settings {
  const merged: Record<string, unknown> = { ...tables };
  for (const [name, table] of Object.entries(quiet)) merged[name] = { ...table, ...(tables[name] as object) };
  return camel(schema.parse(merged));
}

/** Names by category, by `service:youtube`, or by `registry` and `essential`; each stands for itself and all below. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** A catalogue in memory, with the contract of the stored one. */
class ListedNames implements Catalogue {
  readonly serial: number;
  readonly costly = false;
  readonly #tags = new Map<Qname, Tag[]>();
  readonly #sets: TagSet[] = [[]];
  readonly #ids = new Map([['[]', 0]]);
  /** Names that were looked up, for those who count. */
  readonly asked: Qname[] = [];

  constructor(lists: Lists, serial = 1) {
    this.serial = serial;
    for (const [list, names] of Object.entries(lists)) {
      const kind =
        list === 'registry' || list === 'essential' ? list : list.startsWith('service:') ? 'service' : 'category';
      const tag: Tag = { kind, name: list.replace('service:', ''), source: `test/${list}`, effect: 'is' };
      for (const name of names as Qname[]) this.#tags.set(name, [...(this.#tags.get(name) ?? []), tag]);
    }
  }

  find(name: Qname): number {
    this.asked.push(name);
    const tags = [...selfAndAncestors(name)].flatMap((ancestor) => this.#tags.get(ancestor) ?? []);
    const key = JSON.stringify(tags);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#sets.length);
    return this.#sets.push(tags) - 1;
  }

  tagSet(id: number): TagSet {
    return this.#sets[id]!;
  }
}

interface Built {
  readonly upstreams?: readonly FakeUpstream[];
  readonly settings?: Tables;
  readonly lists?: Lists;
  readonly registry?: Registry;
  /** What of the family differs from a house where nobody is known. */
  readonly family?: Partial<FamilyParts>;
  /** When it opens, in milliseconds since 1970. */
  readonly at?: number;
}

/** What comes with the house, read once. */
const data = readData();

/** The query path in this process, on real sockets, with a clock that can be moved. */
export class TestHouse implements AsyncDisposable {
  readonly clock = new MovableClock();
  /** Each query that was recorded, and its reply. */
  readonly noted: { query: Query; reply: Reply }[] = [];
  readonly surprises: unknown[] = [];
  readonly loops: string[] = [];
  readonly activity = new Activity();
  readonly family: FamilyPolicy;
  readonly resolver: HouseResolver;

  constructor({ upstreams = [], settings: said = {}, lists = {}, registry, family = {}, at = Date.now() }: Built) {
    const servers = upstreams.map(({ name }) => name);
    const tables = servers.length === 0 ? said : { ...said, upstream: { servers, ...upstreamOf(said) } };
    const settings = settingsOf(tables);
    const parts: FamilyParts = {
      household: withSettings(firstHousehold(settings), settings),
      locked: undefined,
      lists: new ListedNames(lists),
      registry,
      startPage: () => ({ topics: [], sites: [] }),
      helpLines: readHelpLines,
      corrections: [],
      personOf: () => undefined,
      usage: new Map(),
      ...family,
    };
    this.family = new FamilyPolicy(settings, data, this.activity, parts, at);
    this.resolver = new HouseResolver({
      settings,
      shared: false,
      policy: () => this.family.current,
      registry,
      clock: this.clock.now,
      recorder: { note: (query, reply) => this.noted.push({ query, reply }) },
      surprised: (cause) => this.surprises.push(cause),
      loopFound: (upstream) => this.loops.push(upstream),
    });
  }

  /** From the next query on, this feed counts. */
  useRegistry(registry: Registry | undefined): void {
    this.family.use({ registry }, Date.now());
    this.resolver.useRegistry(registry);
  }

  get port(): number {
    return this.resolver.bound[0]!.port;
  }

  ask(name: string, type?: string, asking?: Asking): Promise<ReadReply> {
    return ask(this.port, name, type, asking);
  }

  /** Where the last reply came from. */
  get source(): string {
    return this.noted.at(-1)?.reply.source ?? 'nowhere';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.resolver.close();
  }
}

export async function openTestHouse(built: Built = {}): Promise<TestHouse> {
  const house = new TestHouse(built);
  await house.resolver.open();
  return house;
}

function upstreamOf(settings: Tables): object {
  return settings['upstream'] ?? {};
}
