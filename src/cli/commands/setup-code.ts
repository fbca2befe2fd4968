import { type CommandShape, Exit } from '../command-shape.ts';
import { withAccounts } from '../with-accounts.ts';

/** Shows what the first parent must know. */
export const setupCode: CommandShape = {
  usage: 'setup-code',
  about: ({ commands }) => commands['setup-code']!,
  run: withAccounts((desk, { terminal, words }) => {
    const code = desk.setupCode();
    if (code === undefined) terminal.err(`${words.parent.setUpAlready}\n`);
    else terminal.out(`${words.parent.code(code)}\n`);
    return Promise.resolve(code === undefined ? Exit.badly : Exit.well);
  }),
};
