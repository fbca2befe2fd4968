import { randomInt } from 'node:crypto';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { Sighting } from '../core/family/sighting.ts';
import { cleanHostName } from '../core/host-name.ts';
import type { Mac } from '../core/mac-address.ts';
import type { Qname } from '../core/qname.ts';
import { reverseName } from './host-table.ts';
import { lanOf } from './ranges.ts';

/** Questions for the name of an address, and replies to them, as octets. */
export interface PointerWire {
  ask(reverse: Qname, id: number): Buffer;
  /** Undefined where the message is no sound reply with a name. */
  read(message: Buffer): { readonly id: number; readonly asked: Qname; readonly label: string } | undefined;
}

/** Where devices answer, and which may be asked: IPv4, as `lanOf` has it. */
export interface AskedPlace {
  readonly port: number;
  readonly ranges: readonly string[];
}

/** Multicast DNS, RFC 6762. Never a provider's side: what is not private is not asked. */
export const atHome: AskedPlace = { port: 5353, ranges: ['private', 'link-local'] };

/** Devices that are asked at one look; the others wait for the next. */
const mostAtOnce = 32;

/** Devices that are remembered; those asked longest ago go first. */
const mostKept = 1024;

/** Milliseconds after which a device is asked again, and after which one that is gone is forgotten. */
const again = 600_000;
const memory = 86_400_000;

/** A device that was asked, and what it said. */
interface Asked {
  readonly mac: Mac | undefined;
  readonly id: number;
  readonly at: number;
  /** Undefined: nothing yet. */
  readonly said: string | undefined;
}

/**
 * Asks devices by multicast DNS what they call themselves: those of whom no lease tells. Each is asked for itself alone
 * (RFC 6762 §5.5), so that no other wakes up and no question leaves by another door, and only its own reply counts: none
 * can name another one. Where there is no socket to be had, nobody is asked.
 */
export class NameAsker {
  readonly #wire: PointerWire;
  readonly #learned: () => void;
  readonly #port: number;
  readonly #mayAsk: (address: string) => boolean;
  /** By address; the one asked longest ago first. */
  readonly #asked = new Map<string, Asked>();
  #socket: Socket | undefined;
  #closed = false;

  /** @param learned told when a device has another name than before */
  constructor(wire: PointerWire, learned: () => void, { port, ranges }: AskedPlace) {
    this.#wire = wire;
    this.#learned = learned;
    this.#port = port;
    this.#mayAsk = lanOf(ranges, []);
  }

  /**
   * Asks those that it is time to ask; returns at once.
   *
   * @param now milliseconds of a clock that only grows
   */
  ask(devices: Iterable<Sighting>, now: number): void {
    this.#forget(now);
    let room = mostAtOnce;
    for (const { address, mac } of devices) {
      if (room === 0) return;
      if (address.includes(':') || !this.#mayAsk(address)) continue;
      const before = this.#asked.get(address);
      const isSame = before !== undefined && before.mac === mac;
      if (isSame && now - before.at < again) continue;
      const id = randomInt(0x1_0000);
      this.#asked.delete(address);
      // Another device has the address now: what the one before was called is nothing to it.
      this.#asked.set(address, { mac, id, at: now, said: isSame ? before.said : undefined });
      this.#send(this.#wire.ask(reverseName(address), id), address);
      room--;
    }
  }

  /** What devices have said, with the MAC that had the address when it was asked. */
  get names(): Sighting[] {
    return [...this.#asked].flatMap(([address, { mac, said }]) =>
      said === undefined ? [] : [{ address, mac, hostName: said }],
    );
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close();
    this.#socket = undefined;
  }

  #forget(now: number): void {
    for (const [address, { at }] of this.#asked) {
      if (this.#asked.size <= mostKept && now - at < memory) return;
      this.#asked.delete(address);
    }
  }

  #send(message: Buffer, address: string): void {
    // A device that cannot be reached now is asked again later.
    if (!this.#closed) (this.#socket ??= this.#open()).send(message, this.#port, address, () => {});
  }

  #open(): Socket {
    const socket = createSocket('udp4');
    socket.on('message', (message, from) => this.#take(message, from));
    socket.on('error', () => this.close());
    return socket.unref();
  }

  #take(message: Buffer, { address, port }: RemoteInfo): void {
    const asked = this.#asked.get(address);
    const reply = asked === undefined || port !== this.#port ? undefined : this.#wire.read(message);
    if (asked === undefined || reply?.id !== asked.id || reply.asked !== reverseName(address)) return;
    const said = cleanHostName(reply.label);
    if (said === undefined || said === asked.said) return;
    this.#asked.set(address, { ...asked, said });
    this.#learned();
  }
}
