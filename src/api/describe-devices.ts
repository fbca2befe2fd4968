import type { z } from '@hono/zod-openapi';
import type { Device } from '../core/family/household.ts';
import type { LanPort } from './ports/lan-port.ts';
import type { devices } from './schemas/devices.ts';

/** The household's devices and the newcomers, and which of them the call comes from. */
export function describeDevices(
  known: readonly Device[],
  lan: LanPort,
  address: string,
): Omit<z.output<typeof devices>, 'revision' | 'boxAddresses'> {
  const seen = lan.seen();
  const here = lan.deviceAt(address);
  return {
    callerAddress: address,
    devices: known.map(({ macs, hostNames, ranges, clientIds, ...device }) => {
      const now = seen.get(device.id);
      return {
        ...device,
        macs: [...macs],
        hostNames: [...hostNames],
        ranges: [...ranges],
        clientIds: [...clientIds],
        seen: now === undefined ? null : { addresses: [...now.addresses], hostName: now.hostName ?? null },
        isThis: device.id === here,
      };
    }),
    newcomers: lan.newcomers().map(({ kind, mac, hostName, addresses, device }) => ({
      kind,
      mac,
      hostName: hostName ?? null,
      addresses: [...addresses],
      device: device ?? null,
      isThis: addresses.includes(address),
    })),
  };
}
