import type { CommandShape } from '../../command-shape.ts';
import { tellOutcome } from '../../family/tell-outcome.ts';
import { withFamily } from '../../family/with-family.ts';

/** Takes the last change back; once more, and it holds again. */
export const undo: CommandShape = {
  usage: 'family undo',
  about: ({ commands }) => commands['family undo']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) =>
    tellOutcome(family.undo(), family, session, () => session.words.family.undone()),
  ),
};
