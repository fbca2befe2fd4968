import { nearest } from '../../../config/nearest.ts';
import { problem } from '../../../core/family/change.ts';
import { addDevice, changeDevice } from '../../../core/family/devices.ts';
import type { Device, Household, PersonId } from '../../../core/family/household.ts';
import { toMac } from '../../../core/mac-address.ts';
import type { CommandShape } from '../../command-shape.ts';
import { allKeys, findDevice, readKeys, withKeys } from '../../family/device-keys.ts';
import { freeId, slug } from '../../../core/family/slug.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { readPerson, sayWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

const nobodies: readonly string[] = ['nobody', 'никто'];
const keyless = { macs: [], hostNames: [], ranges: [], clientIds: [] };

/** Tells the house of a device, or something else of one that it knows. */
export const device: CommandShape = {
  usage: 'family device <device>',
  about: ({ commands }) => commands['family device']!,
  options: ({ options }) => [
    ['--name <name>', options.name],
    ['--owner <who>', options.owner],
    ['--mac <mac...>', options.mac],
    ['--range <range...>', options.range],
    ['--host-name <name...>', options.hostName],
    ['--client-id <id...>', options.clientId],
    ['--without <key...>', options.without],
    ['--json', options.json],
  ],
  run: withFamily((family, session) => {
    const { args, options, words } = session;
    const text = args[0]!.trim();
    const told = readKeys(options);
    if ('slip' in told) return told;
    const { name, owner, without = [] } = options;
    const { household: now } = family.look();
    // A slip in the name of a device should not make another one.
    if (findDevice(now, text) === undefined && toMac(text) === undefined && allKeys(told).length === 0) {
      const names = now.devices.flatMap((each) => [each.id, each.name]);
      return { slip: 'newDevice', text, nearest: nearest(text, names) };
    }
    let kept: Pick<Device, 'name' | 'owner'> = { name: text, owner: null };
    const outcome = family.change((household, _, { at }) => {
      const known = findDevice(household, text);
      const mac = toMac(text);
      const keys = withKeys(known ?? keyless, { ...told, macs: [...(mac ? [mac] : []), ...told.macs] }, without);
      if (known === undefined && allKeys(keys).length === 0) return problem('no-such-device', text);
      kept = {
        name: name?.trim() ?? known?.name ?? text,
        owner: owner === undefined ? (known?.owner ?? null) : readOwner(owner, household),
      };
      if (known !== undefined) return changeDevice(household, known.id, { ...kept, ...keys });
      const ids = household.devices.map(({ id }) => id);
      const id = freeId(slug(mac === undefined ? text : (name ?? text)) || 'device', ids);
      return addDevice(household, { id, ...kept, ...keys, since: at });
    });
    return tellOutcome(outcome, family, session, () =>
      kept.owner === null
        ? words.family.deviceOfNobody(kept.name)
        : words.family.deviceOf(kept.name, sayWho(kept.owner, family.look().household, words)),
    );
  }),
};

function readOwner(text: string, household: Household): PersonId | null {
  return nobodies.includes(text.toLowerCase()) ? null : readPerson(text, household);
}
