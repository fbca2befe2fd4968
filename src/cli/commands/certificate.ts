import { type CommandShape, Exit } from '../command-shape.ts';
import { withSettings } from '../with-settings.ts';

/** Shows by what a parent knows that the browser has met this very box. */
export const certificate: CommandShape = {
  usage: 'certificate',
  about: ({ commands }) => commands['certificate']!,
  run: withSettings(async (settings, { terminal, house, words: { certificate: words } }) => {
    if (!settings.admin.https) {
      terminal.err(`${words.off}\n`);
      return Exit.badly;
    }
    terminal.out(`${words.fingerprint(await house.fingerprint(settings))}\n`);
    return Exit.well;
  }),
};
