import { type CommandShape, Exit } from '../../command-shape.ts';
import { deviceLine } from '../../family/device-line.ts';
import { withFamily } from '../../family/with-family.ts';

/** Lists the devices that the house knows. */
export const devices: CommandShape = {
  usage: 'family devices',
  about: ({ commands }) => commands['family devices']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, { terminal, options, words }) => {
    const { household } = family.look();
    const lines = household.devices.map((device) => deviceLine(device, household, words));
    if (options.json) terminal.out(`${JSON.stringify(household.devices, null, 2)}\n`);
    else terminal.out(lines.length === 0 ? `${words.family.noDevices()}\n` : `${lines.join('\n')}\n`);
    return Exit.well;
  }),
};
