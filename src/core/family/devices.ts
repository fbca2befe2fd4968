import { type Changed, changed, isSomeone, problem } from './change.ts';
import type { Device, Household, PersonId } from './household.ts';
import { limits } from './limits.ts';
import { isId, isMac, isName } from './plausible.ts';

/** All by which a device is known again; no two devices share one of them. */
export type DeviceKeys = Pick<Device, 'macs' | 'hostNames' | 'ranges' | 'clientIds'>;

const keyKinds = ['macs', 'hostNames', 'ranges', 'clientIds'] as const;

export function addDevice(household: Household, device: Device): Changed {
  if (household.devices.some(({ id }) => id === device.id)) return problem('taken', device.id);
  if (household.devices.length >= limits.devices) return problem('too-many', String(limits.devices));
  return wrongIn(household, device) ?? changed(household, { devices: [...household.devices, device] });
}

/** Renames a device, gives it to somebody (null: to nobody), or tells how it is known. */
export function changeDevice(household: Household, id: string, facts: Partial<Omit<Device, 'id' | 'since'>>): Changed {
  const device = household.devices.find((one) => one.id === id);
  if (device === undefined) return problem('no-such-device', id);
  const other = { ...device, ...facts };
  const devices = household.devices.map((one) => (one.id === id ? other : one));
  return wrongIn(household, other) ?? changed(household, { devices });
}

/** Two devices are one: the second keeps its name, takes all by which the first is known, and the first is gone. */
export function mergeDevices(household: Household, from: string, into: string): Changed {
  if (from === into) return problem('same-device', from);
  const [gone, kept] = [from, into].map((id) => household.devices.find((one) => one.id === id));
  if (gone === undefined) return problem('no-such-device', from);
  if (kept === undefined) return problem('no-such-device', into);
  const both = (kind: keyof DeviceKeys): string[] => [...new Set([...kept[kind], ...gone[kind]])];
  const one: Device = {
    ...kept,
    owner: kept.owner ?? gone.owner,
    macs: both('macs'),
    hostNames: both('hostNames'),
    ranges: both('ranges'),
    clientIds: both('clientIds'),
    since: Math.min(kept.since, gone.since),
  };
  const others = household.devices.filter(({ id }) => id !== from);
  const devices = others.map((device) => (device.id === into ? one : device));
  return wrongIn({ ...household, devices: others }, one) ?? changed(household, { devices });
}

export function removeDevice(household: Household, id: string): Changed {
  const devices = household.devices.filter((device) => device.id !== id);
  return devices.length === household.devices.length ? problem('no-such-device', id) : changed(household, { devices });
}

function wrongIn(household: Household, device: Device): ReturnType<typeof problem> | undefined {
  if (!isId(device.id)) return problem('not-an-id', device.id);
  if (!isName(device.name)) return problem('not-a-name', device.name);
  if (!isOwner(household, device.owner)) return problem('no-such-person', device.owner ?? '');
  const mac = device.macs.find((each) => !isMac(each));
  if (mac !== undefined) return problem('not-a-mac', mac);
  for (const kind of keyKinds) {
    if (device[kind].length > limits.keysOfDevice) return problem('too-many', String(limits.keysOfDevice));
    const others = household.devices.filter(({ id }) => id !== device.id).flatMap((other) => other[kind]);
    const taken = device[kind].find((key) => others.includes(key));
    if (taken !== undefined) return problem('taken', taken);
  }
  return undefined;
}

/** Strangers own nothing: a device of theirs is nobody's. */
function isOwner(household: Household, owner: PersonId | null): boolean {
  return owner !== household.strangers.id && isSomeone(household, owner);
}
