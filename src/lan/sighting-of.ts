import { cleanHostName } from '../core/host-name.ts';
import { plainAddress } from '../core/ip-address.ts';
import { toMac } from '../core/mac-address.ts';
import type { Sighting } from '../core/family/sighting.ts';

/** What a table says, as it stands there. */
interface Entry {
  readonly address: string | undefined;
  readonly mac?: string | undefined;
  readonly hostName?: string | undefined;
  /** Seconds since 1970. */
  readonly until?: number | undefined;
}

/** An entry of a table as the house has it; undefined where it has no address. All in it may be hostile. */
export function sightingOf({ address, mac, hostName, until }: Entry): Sighting | undefined {
  const plain = address === undefined ? undefined : plainAddress(address);
  if (plain === undefined) return undefined;
  return {
    address: plain,
    mac: mac === undefined ? undefined : toMac(mac),
    hostName: hostName === undefined ? undefined : cleanHostName(hostName),
    until: until === undefined || !Number.isSafeInteger(until * 1000) ? undefined : until * 1000,
  };
}
