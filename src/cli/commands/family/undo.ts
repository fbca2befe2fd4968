import type { CommandShape } from '../../command-shape.ts';
import { shortId } from '../../family/short-ids.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';

/** Takes the last change back; once more, and the one before it is taken back too. */
export const undo: CommandShape = {
  usage: 'family undo',
  about: ({ commands }) => commands['family undo']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const outcome = family.undo();
    return tellOutcome(outcome, family, session, () => {
      const { words } = session;
      const reopened = outcome.kind === 'done' ? outcome.reopened : undefined;
      const ids = family.asks().map(({ id }) => id);
      return words.family.undone(reopened && shortId(reopened, ids));
    });
  }),
};
