import { arePagesIgnored } from '../../config/pages-file.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import { keepHouse } from '../keep-house.ts';
import { printProblems } from '../print-problems.ts';
import { originsOf } from '../session.ts';
import { withSettings } from '../with-settings.ts';

/** Opens the house and keeps it open until the machine asks to stop. */
export const serve: CommandShape = {
  usage: 'serve',
  about: ({ commands }) => commands['serve']!,
  run: withSettings(async (settings, session, warnings) => {
    const { terminal, house } = session;
    if (warnings.length > 0) printProblems(warnings, session);
    const history = { origins: originsOf(session), arePagesIgnored: arePagesIgnored(settings, warnings) };
    house.moveIn({ settings, history });
    return (await keepHouse({ settings, history }, terminal, house)) ? Exit.well : Exit.badly;
  }),
};
