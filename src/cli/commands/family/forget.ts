import { removeDevice } from '../../../core/family/devices.ts';
import type { CommandShape } from '../../command-shape.ts';
import { findDevice } from '../../family/device-keys.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';

/** Forgets a device: when it asks again, it is a stranger's. */
export const forget: CommandShape = {
  usage: 'family forget <device>',
  about: ({ commands }) => commands['family forget']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const { args, words } = session;
    const known = findDevice(family.look().household, args[0]!);
    const outcome = family.change((household) => removeDevice(household, known?.id ?? args[0]!));
    return tellOutcome(outcome, family, session, () => words.family.forgotten(known?.name ?? args[0]!));
  }),
};
