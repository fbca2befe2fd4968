import { type CommandShape, Exit } from '../../command-shape.ts';
import { askLine } from '../../family/ask-line.ts';
import { readWho } from '../../family/who.ts';
import { withFamily } from '../../family/with-family.ts';

/** Lists what the children have asked for within a month, and what was answered. */
export const asks: CommandShape = {
  usage: 'family asks [who]',
  about: ({ commands }) => commands['family asks']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, session) => {
    const { args, options, terminal, words } = session;
    const found = family.asks(readWho(args[0], family.look().household) ?? undefined);
    if (options.json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    else if (found.length === 0) terminal.out(`${words.family.noAsks()}\n`);
    else for (const ask of found) terminal.out(`${askLine(ask, family, session)}\n`);
    return Exit.well;
  }),
};
