import { changeDevice, mergeDevices } from '../../../core/family/devices.ts';
import { toMac } from '../../../core/mac-address.ts';
import type { CommandShape } from '../../command-shape.ts';
import { findDevice } from '../../family/device-keys.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';

/** Two devices are one: a phone that calls itself by another MAC, or one that was entered twice. */
export const merge: CommandShape = {
  usage: 'family merge <device> <into>',
  about: ({ commands }) => commands['family merge']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const { args, words } = session;
    const [from = '', into = ''] = args;
    const outcome = family.change((household) => {
      const mac = toMac(from);
      const gone = findDevice(household, from);
      const kept = findDevice(household, into);
      // A MAC that no device has yet is that of a newcomer.
      if (gone === undefined && mac !== undefined && kept !== undefined) {
        return changeDevice(household, kept.id, { macs: [...kept.macs, mac] });
      }
      return mergeDevices(household, gone?.id ?? from, kept?.id ?? into);
    });
    return tellOutcome(outcome, family, session, () =>
      words.family.merged(from, findDevice(family.look().household, into)?.name ?? into),
    );
  }),
};
