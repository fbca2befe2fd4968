import type { LanPort } from '../api/ports/lan-port.ts';
import type { Device } from '../core/family/household.ts';
import { Recognised } from '../core/family/recognised.ts';
import { recognise } from '../core/family/recognition.ts';
import { ownAddresses } from './own-addresses.ts';
import type { FamilyKeeper } from './family-keeper.ts';
import type { Gatehouse } from './gatehouse.ts';

/** Who is there, for the API. */
export function lanSide(keeper: FamilyKeeper, gate: Gatehouse): LanPort {
  /** The devices as they are now: whoever has just given one away asks at once. */
  const devices = (): readonly Device[] => {
    keeper.look();
    return keeper.household.devices;
  };
  return {
    newcomers() {
      keeper.look();
      return gate.newcomers;
    },
    seen() {
      const devicesNow = recogniseDevices(devices(), gate);
      const seen = new Map<string, { addresses: string[]; hostName: string | undefined }>();
      for (const { address, hostName } of gate.sightings) {
        const id = devicesNow.personOf(address);
        if (id === undefined) continue;
        const before = seen.get(id);
        if (before === undefined) seen.set(id, { addresses: [address], hostName });
        else {
          before.addresses.push(address);
          before.hostName ??= hostName;
        }
      }
      return seen;
    },
    deviceAt: (address) => recogniseDevices(devices(), gate).personOf(address),
    ownAddresses,
    isOneDevice(address, other) {
      if (address === other) return true;
      const macOf = (of: string) => gate.sightings.find((sighting) => sighting.address === of)?.mac;
      const mac = macOf(address);
      return mac !== undefined && mac === macOf(other);
    },
  };
}

/** The same look that finds whose a query is, with each device as its own owner. */
function recogniseDevices(devices: readonly Device[], { sightings }: Gatehouse): Recognised {
  return new Recognised(
    recognise(
      sightings,
      devices.map((device) => ({ ...device, owner: device.id })),
    ),
  );
}
