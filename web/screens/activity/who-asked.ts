import { useApp } from '../../app-context.ts';
import type { Device, DevicesHere } from '../../devices.ts';
import { type People, useFamily } from '../../family.ts';
import { useResource } from '../../resource.ts';
import { sources } from '../../sources.ts';
import { useWords } from '../../words/words.ts';

/** Who may have asked, by the ids and addresses of the journal. */
export interface Askers {
  readonly people: People['people'];
  readonly devices: DevicesHere['devices'];
  /** What a person is called, and their colour; who is no longer of the family is their id. */
  readonly person: (id: string) => { readonly name: string; readonly colour: string | undefined };
  /** What the device with that address is called; undefined: none of the family's. */
  readonly deviceAt: (address: string) => string | undefined;
}

export function useAskers(): Askers {
  const { client } = useApp();
  const words = useWords('family');
  const family = useFamily();
  const known = useResource(...sources.devices(client));
  const people = family.state === 'ready' ? family.value.people : [];
  const devices = known.state === 'ready' ? known.value.devices : [];
  const names = new Map(devices.flatMap((device) => addressesOf(device).map((address) => [address, device.name])));
  return {
    people,
    devices,
    person(id) {
      const found = people.find((one) => one.id === id);
      if (found?.isStranger || id === 'strangers') return { name: words.strangers, colour: undefined };
      return { name: found?.name ?? id, colour: found?.colour };
    },
    deviceAt: (address) => names.get(address),
  };
}

/** Where a device asks from: where it is seen now, and the single addresses that it is known by. */
export function addressesOf({ seen, ranges }: Device): string[] {
  const single = ranges.map((range) => range.replace(/\/(32|128)$/, '')).filter((range) => !range.includes('/'));
  return [...new Set([...(seen?.addresses ?? []), ...single])];
}
