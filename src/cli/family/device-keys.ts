import { cleanHostName } from '../../core/host-name.ts';
import { parseRange } from '../../core/ip-range.ts';
import { toMac } from '../../core/mac-address.ts';
import type { DeviceKeys } from '../../core/family/devices.ts';
import type { Device, Household } from '../../core/family/household.ts';
import type { Options } from '../session.ts';
import type { Slip } from './slip.ts';

/** By what the options say that a device is known. */
export function readKeys({ mac = [], hostName = [], range = [], clientId = [] }: Options): DeviceKeys | Slip {
  const wrongMac = mac.find((text) => toMac(text) === undefined);
  if (wrongMac !== undefined) return { slip: 'mac', text: wrongMac };
  const wrongRange = range.find((text) => parseRange(text) === undefined);
  if (wrongRange !== undefined) return { slip: 'range', text: wrongRange };
  const wrongName = hostName.find((text) => cleanHostName(text) !== text);
  if (wrongName !== undefined) return { slip: 'hostName', text: wrongName };
  const wrongId = clientId.find((text) => !/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(text));
  if (wrongId !== undefined) return { slip: 'clientId', text: wrongId };
  return {
    macs: mac.map((text) => toMac(text)!),
    hostNames: hostName,
    ranges: range.map((text) => text.toLowerCase()),
    clientIds: clientId,
  };
}

/** All by which a device is known, and these too, but for those that are to go. */
export function withKeys(before: DeviceKeys, added: DeviceKeys, without: readonly string[]): DeviceKeys {
  const gone = new Set(without.map((text) => toMac(text) ?? text));
  const both = (kind: keyof DeviceKeys): string[] =>
    [...new Set([...before[kind], ...added[kind]])].filter((key) => !gone.has(key));
  return { macs: both('macs'), hostNames: both('hostNames'), ranges: both('ranges'), clientIds: both('clientIds') };
}

export function allKeys({ macs, hostNames, ranges, clientIds }: DeviceKeys): string[] {
  return [...macs, ...hostNames, ...ranges, ...clientIds];
}

/** The device that is meant: by its id, its name in any case, or a MAC of it. */
export function findDevice({ devices }: Household, text: string): Device | undefined {
  const lower = text.toLowerCase();
  const mac = toMac(text);
  return (
    devices.find(({ id }) => id === lower) ??
    devices.find(({ name }) => name.toLowerCase() === lower) ??
    devices.find(({ macs }) => mac !== undefined && macs.includes(mac))
  );
}
