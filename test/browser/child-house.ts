import { eventually, query, send } from '../kit.ts';
import { readReply } from '../dns/record-text.ts';
import type { PagesHouse } from './pages-house.ts';

/** What a person's device is told of a name. */
type Told = 'open' | 'closed';

/** Somebody grown up, whom nothing is closed to yet, with a device of their own in the house. */
export class ChildHouse {
  readonly #house: PagesHouse;
  readonly #address: string;
  readonly id: string;

  private constructor(house: PagesHouse, id: string, address: string) {
    this.#house = house;
    this.id = id;
    this.#address = address;
  }

  /** @param address of the loopback, which the device asks from */
  static async add(house: PagesHouse, name: string, address: string): Promise<ChildHouse> {
    const { id } = await house.call<{ id: string }>('POST', '/api/people', { name, ageGroup: 'adult' });
    await house.call('POST', '/api/devices', { name: `${name}’s tablet`, owner: id, ranges: [address] });
    return new ChildHouse(house, id, address);
  }

  /** A page of this child. */
  path(part: string): string {
    return `/child/${this.id}/${part}`;
  }

  /** The DNS says so, from this child's own address; a change takes a moment to reach the resolver. */
  async isTold(told: Told, name: string): Promise<void> {
    await eventually(`${name} is ${told}`, async () => (await this.#ask(name)) === told);
  }

  async #ask(name: string): Promise<Told> {
    const message = await send(this.#house.dnsPort, query(name, 'A', { edns: 1232 }), undefined, this.#address);
    if (message === undefined) throw new Error(`no reply to ${name}`);
    // RFC 8914: blocked, censored, filtered.
    return [15, 16, 17].includes(readReply(message).ede?.code ?? 0) ? 'closed' : 'open';
  }
}
