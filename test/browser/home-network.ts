import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, query, send } from '../kit.ts';
import { type ReadReply, readReply } from '../dns/record-text.ts';
import type { PagesHouse } from './pages-house.ts';

/** A device at home: `127.0.0.9`. */
export interface AtHome {
  readonly address: string;
  readonly mac: string;
  readonly hostName: string;
}

/** What the DHCP server has written down of the devices at home. */
export class HomeNetwork implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'domovoy-leases-'));
  /** The environment in which the house reads it. */
  readonly env: Readonly<Record<string, string>> = { DOMOVOY_LAN_LEASES: join(this.#folder, 'leases') };

  constructor(devices: readonly AtHome[]) {
    const lines = devices.map(({ address, mac, hostName }) => `4102444800 ${mac} ${address} ${hostName} *\n`);
    writeFileSync(this.env['DOMOVOY_LAN_LEASES']!, lines.join(''));
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** What a device at that address gets for a name. */
export async function askFrom(house: PagesHouse, address: string, name: string): Promise<ReadReply> {
  const message = await send(house.dnsPort, query(name), undefined, address);
  if (message === undefined) throw new Error(`no reply to ${name} for ${address}`);
  return readReply(message);
}

/** The device has asked for something, and the house has met it. */
export async function meet(house: PagesHouse, { address, mac }: AtHome): Promise<void> {
  await eventually(`the house meets ${address}`, async () => {
    await askFrom(house, address, 'hello.test');
    const { newcomers } = await house.call<{ newcomers: { mac: string }[] }>('GET', '/api/devices');
    return newcomers.some((newcomer) => newcomer.mac === mac);
  });
}
