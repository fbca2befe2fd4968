import { type CommandShape, Exit } from '../command-shape.ts';
import { keepHouse } from '../keep-house.ts';
import { printProblems } from '../print-problems.ts';
import { withSettings } from '../with-settings.ts';

/** Opens the house and keeps it open until the machine asks to stop. */
export const serve: CommandShape = {
  usage: 'serve',
  about: ({ commands }) => commands['serve']!,
  run: withSettings(async (settings, session, warnings) => {
    const { terminal, house } = session;
    if (warnings.length > 0) printProblems(warnings, session);
    house.moveIn(settings);
    return (await keepHouse(settings, terminal, (...given) => house.open(...given))) ? Exit.well : Exit.badly;
  }),
};
