import { isDeepStrictEqual } from 'node:util';
import { mergeSightings, type Sighting } from '../core/family/sighting.ts';
import { arpTable } from '../lan/arp-table.ts';
import { composePointerQuery, pointerIn } from '../dns/wire/pointer.ts';
import { leasesOf } from '../lan/leases/lease-file.ts';
import { type AskedPlace, NameAsker, type PointerWire } from '../lan/name-asker.ts';
import { neighbours } from '../lan/neighbours.ts';
import { readBeginning, readLeaseFiles } from './lease-files.ts';
import { runCommand } from './run-command.ts';
import { SeenLately } from './seen-lately.ts';

/** Where the machine tells who is there, and how often it is asked. */
export interface Lookout {
  /** The kernel's table of IPv4 neighbours. */
  readonly arpTable: string;
  /** The tool that prints neighbours of IPv4 and IPv6. */
  readonly ip: string;
  /** Milliseconds from one look to the next. */
  readonly every: number;
  /** Milliseconds between two looks at least, when unknown addresses ask. */
  readonly apart: number;
  /** Where devices are asked for their names; undefined: nowhere. */
  readonly asked?: AskedPlace | undefined;
}

export const onLinux: Lookout = { arpTable: '/proc/net/arp', ip: 'ip', every: 15_000, apart: 1_000 };

const pointers: PointerWire = { ask: composePointerQuery, read: pointerIn };

/** Addresses kept; a home has some hundreds, and forged ones must not fill the memory. */
const mostAddresses = 4096;

/** Keeps looking who is at home, and tells when it is somebody else. Where the machine tells nothing, nobody is. */
export class Neighbourhood {
  readonly #leases: readonly string[];
  readonly #changed: (sightings: readonly Sighting[]) => void;
  readonly #lookout: Lookout;
  readonly #asker: NameAsker | undefined;
  readonly #lately = new SeenLately(mostAddresses);
  #sightings: readonly Sighting[] = [];
  #addresses = new Set<string>();
  #looking: Promise<void> | undefined;
  #lookedAt = -Infinity;
  #next: NodeJS.Timeout | undefined;
  #closed = false;

  /** `leases`: files of DHCP leases; a `*` may end a path. */
  constructor(leases: readonly string[], changed: (sightings: readonly Sighting[]) => void, lookout = onLinux) {
    this.#leases = leases;
    this.#changed = changed;
    this.#lookout = lookout;
    this.#asker = lookout.asked && new NameAsker(pointers, () => this.#lookSoon(), lookout.asked);
  }

  /** One for each address, sorted by it. */
  get sightings(): readonly Sighting[] {
    return this.#sightings;
  }

  /** Looks for the first time; resolves when that is done. */
  start(): Promise<void> {
    return this.#look();
  }

  /** These addresses have asked: if one is not known yet, who it is can be told soon. */
  met(addresses: Iterable<string>): void {
    for (const address of addresses) {
      if (this.#addresses.has(address)) continue;
      // What has just asked may be missing in the tables that are being read now: they are read once more.
      void this.#looking?.then(() => this.#lookIn(this.#lookout.apart));
      this.#lookSoon();
      return;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#asker?.close();
    clearTimeout(this.#next);
    await this.#looking;
  }

  #lookSoon(): void {
    if (this.#looking === undefined) this.#lookIn(this.#lookedAt + this.#lookout.apart - performance.now());
  }

  #lookIn(delay: number): void {
    if (this.#closed) return;
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void this.#look(), Math.max(0, delay));
  }

  #look(): Promise<void> {
    return (this.#looking ??= this.#read().finally(() => {
      this.#looking = undefined;
      this.#lookedAt = performance.now();
      this.#lookIn(this.#lookout.every);
    }));
  }

  async #read(): Promise<void> {
    const { arpTable: arpPath, ip } = this.#lookout;
    const [printed, arp, files] = await Promise.all([
      runCommand(ip, ['neigh', 'show']),
      readBeginning(arpPath),
      readLeaseFiles(this.#leases),
    ]);
    const now = performance.now();
    const live = mergeSightings([...neighbours(printed.ok ? printed.stdout : ''), ...arpTable(arp)], mostAddresses);
    const lately = this.#lately.saw(live, now);
    const found = mergeSightings(chain(live, leased(files, Date.now()), lately), mostAddresses);
    this.#take(this.#asker === undefined ? found : this.#named(this.#asker, found, live, now));
  }

  /** Those who are there and of whom no lease tells what they are called are asked, and named as they have said. */
  #named(asker: NameAsker, found: readonly Sighting[], live: readonly Sighting[], now: number): Sighting[] {
    const here = new Set(live.map(({ address }) => address));
    asker.ask(
      found.filter(({ address, hostName }) => hostName === undefined && here.has(address)),
      now,
    );
    return mergeSightings(chain(found, asker.names), mostAddresses);
  }

  #take(found: Sighting[]): void {
    // A lease that is renewed is no news.
    const facts = (sightings: readonly Sighting[]): object =>
      sightings.map(({ address, mac, hostName }) => ({ address, mac, hostName }));
    const sightings = found.sort((a, b) => (a.address < b.address ? -1 : 1));
    const isNews = !isDeepStrictEqual(facts(sightings), facts(this.#sightings));
    this.#sightings = sightings;
    this.#addresses = new Set(sightings.map(({ address }) => address));
    if (isNews && !this.#closed) this.#changed(sightings);
  }
}

/** Who has a lease that is not over; a file may hold many more than are kept. */
function* leased(files: readonly string[], now: number): Generator<Sighting> {
  for (const text of files) {
    for (const lease of leasesOf(text)) if ((lease.until ?? Infinity) > now) yield lease;
  }
}

function* chain(...parts: readonly Iterable<Sighting>[]): Generator<Sighting> {
  for (const part of parts) yield* part;
}
