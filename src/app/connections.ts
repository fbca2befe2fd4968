import type { Settings } from '../config/schema.ts';
import { formatIp, type IpAddress, parseIp } from '../core/ip-address.ts';
import { type Ran, runCommand } from './run-command.ts';

/** How open connections are cut: `conntrack` ends those that there are, `nft` lets none through while it is closed. */
export type CutWay = Settings['lan']['cut'][number];

/** The tools, by name or by path. */
export type CutTools = Readonly<Record<CutWay, string>>;

export const systemTools: CutTools = { conntrack: 'conntrack', nft: 'nft' };

/**
 * Addresses that are closed at a time. A family has some dozens, but one device may make up thousands, and none of them
 * may push another out: it is as many as the neighbourhood knows.
 */
const mostAddresses = 4096;

/** Addresses in one command: Linux takes 128 KiB an argument at most. */
const inOneCommand = 1000;

/** A tool that did not do its part. It is said once, and again only after it has worked meanwhile. */
export interface CutFault {
  readonly way: CutWay;
  readonly fault: Extract<Ran, { ok: false }>['fault'];
  /** The tool's own words. */
  readonly said: string;
}

/** A set of the table `inet domovoy` and the addresses that it takes: nftables has one type of them for a set. */
interface NftSet {
  readonly name: string;
  readonly width: IpAddress['width'];
}

const nftSets: readonly NftSet[] = [
  { name: 'closed', width: 32 },
  { name: 'closed6', width: 128 },
];

/**
 * Cuts the connections that were opened before the hour ended: DNS alone cannot, for who has an address asks no more. The
 * commands are fixed and no shell reads them; addresses are the only arguments that differ, and they are written anew from
 * the numbers that they are.
 */
export class Connections {
  readonly #ways: readonly CutWay[];
  readonly #tools: CutTools;
  /** Those whose connections were ended when they were closed. */
  #closed: ReadonlySet<string> = new Set();
  /** Undefined until the sets hold what we know of: what an earlier run has left in them goes first. */
  #inSets: ReadonlySet<string> | undefined;
  readonly #failing = new Set<CutWay>();
  #work: Promise<unknown> = Promise.resolve();

  constructor(ways: readonly CutWay[], tools: CutTools = systemTools) {
    this.#ways = ways;
    this.#tools = tools;
  }

  /** Did the tools do all that was asked last? Otherwise {@link close} with the same addresses tries it again. */
  get areAsTold(): boolean {
    return this.#failing.size === 0;
  }

  /**
   * These addresses, and no others, are closed from now on. Connections of those that were not before are ended. What was
   * asked for before is done first.
   *
   * @param addresses zones are passed over; what is no address is left out
   */
  close(addresses: Iterable<string>): Promise<CutFault[]> {
    const closed = plainAddresses(addresses);
    const settled = this.#work.then(() => this.#settle(closed));
    this.#work = settled;
    return settled;
  }

  async #settle(closed: ReadonlySet<string>): Promise<CutFault[]> {
    const faults: CutFault[] = [];
    // The set first: what is ended while a new one may still be opened is opened again.
    if (this.#ways.includes('nft')) faults.push(...this.#tell('nft', await this.#fillSets(closed)));
    if (this.#ways.includes('conntrack')) {
      const ran = await this.#endConnections(closed.difference(this.#closed));
      faults.push(...this.#tell('conntrack', ran));
      this.#closed = ran.ok ? closed : closed.intersection(this.#closed);
    }
    return faults;
  }

  /** Where that fails, somebody else may have changed the sets, as a firewall that starts anew does: they are emptied and filled. */
  async #fillSets(closed: ReadonlySet<string>): Promise<Ran> {
    const before = this.#inSets;
    let ran = await this.#exchange(before, closed);
    if (!ran.ok && before !== undefined) ran = await this.#exchange(undefined, closed);
    this.#inSets = ran.ok ? closed : undefined;
    return ran;
  }

  async #exchange(before: ReadonlySet<string> | undefined, closed: ReadonlySet<string>): Promise<Ran> {
    for (const { name, width } of nftSets) {
      const set = ['inet', 'domovoy', name];
      const ofSet = (addresses: ReadonlySet<string>): string[] =>
        [...addresses].filter((address) => widthOf(address) === width);
      const gone = ofSet(before?.difference(closed) ?? new Set());
      const added = ofSet(before === undefined ? closed : closed.difference(before));
      const commands = [
        ...(before === undefined ? [['flush', 'set', ...set]] : []),
        ...elements(gone).map((part) => ['delete', 'element', ...set, part]),
        ...elements(added).map((part) => ['add', 'element', ...set, part]),
      ];
      for (const command of commands) {
        const ran = await runCommand(this.#tools.nft, command);
        if (!ran.ok) return ran;
      }
    }
    return fine;
  }

  /** Both directions: those that the device has opened, and those to it. */
  async #endConnections(addresses: ReadonlySet<string>): Promise<Ran> {
    let worst: Ran = fine;
    for (const address of addresses) {
      const family = widthOf(address) === 32 ? 'ipv4' : 'ipv6';
      for (const direction of ['-s', '-d']) {
        const ran = await runCommand(this.#tools.conntrack, ['-D', '-f', family, direction, address]);
        if (ran.ok || hadNone(ran.said)) continue;
        worst = ran;
        // A tool that is not there, or hangs, does so for every address.
        if (ran.fault !== 'failed') return ran;
      }
    }
    return worst;
  }

  #tell(way: CutWay, ran: Ran): CutFault[] {
    if (ran.ok) {
      this.#failing.delete(way);
      return [];
    }
    if (this.#failing.has(way)) return [];
    this.#failing.add(way);
    return [{ way, fault: ran.fault, said: ran.said }];
  }
}

const fine: Ran = { ok: true, stdout: '' };

/** conntrack fails where there was no connection to end. */
function hadNone(said: string): boolean {
  return /\b0 flow entries have been deleted\b/.test(said);
}

/** Of as many commands as are needed for these addresses; none where there are none. */
function elements(addresses: readonly string[]): string[] {
  const parts: string[] = [];
  for (let i = 0; i < addresses.length; i += inOneCommand) {
    parts.push(`{ ${addresses.slice(i, i + inOneCommand).join(', ')} }`);
  }
  return parts;
}

function plainAddresses(addresses: Iterable<string>): Set<string> {
  const plain = new Set<string>();
  for (const address of addresses) {
    const ip = parseIp(address.replace(/%.*$/, ''));
    if (ip !== undefined && plain.size < mostAddresses) plain.add(formatIp(ip));
  }
  return plain;
}

function widthOf(address: string): IpAddress['width'] {
  return address.includes(':') ? 128 : 32;
}
