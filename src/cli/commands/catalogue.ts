import { type CommandShape, Exit } from '../command-shape.ts';
import { withSettings } from '../with-settings.ts';

/** Puts the catalogue before the newest back, for whom an update has done harm. */
export const catalogue: CommandShape = {
  usage: 'catalogue rollback',
  about: ({ commands }) => commands['catalogue rollback']!,
  run: withSettings(async (settings, { terminal, house, words }) => {
    const moved = await house.rollBack(settings);
    if (moved === undefined) terminal.err(`${words.catalogue.nothingBefore}\n`);
    else terminal.out(`${words.catalogue.putBack(moved.from, moved.to)}\n`);
    return moved === undefined ? Exit.badly : Exit.well;
  }),
};
