import { type CommandShape, Exit } from '../command-shape.ts';
import { withAccounts } from '../with-accounts.ts';

/** Lists who has an account. */
export const parentList: CommandShape = {
  usage: 'parent list',
  about: ({ commands }) => commands['parent list']!,
  options: ({ options }) => [['--json', options.json]],
  run: withAccounts((desk, { terminal, words: { parent: words }, options }) => {
    const accounts = desk.accounts();
    const lines = accounts.map(({ name, role, totp }) => words.account(name, words.roles[role], totp));
    if (options.json) terminal.out(`${JSON.stringify(accounts, null, 2)}\n`);
    else terminal.out(`${lines.length === 0 ? words.none : lines.join('\n')}\n`);
    return Promise.resolve(Exit.well);
  }),
};

/** Lets in whoever has lost the password, or the phone with the codes: whoever sits at the box is trusted. */
export const parentReset: CommandShape = {
  usage: 'parent reset [name]',
  about: ({ commands }) => commands['parent reset']!,
  run: withAccounts(async (desk, { terminal, words: { parent: words }, args }) => {
    const [name] = args;
    const reset = await desk.reset(name);
    const tell = (text: string): number => {
      terminal.out(`${text}\n`);
      return Exit.well;
    };
    const complain = (text: string): number => {
      terminal.err(`${text}\n`);
      return Exit.badly;
    };
    switch (reset.kind) {
      case 'password':
        return tell(words.password(reset.name, reset.password));
      case 'setup-code':
        return tell(words.code(reset.code));
      case 'no-such-account':
        return complain(words.unknown(name ?? ''));
      case 'several':
        return complain(words.several(reset.names.join(', ')));
      case 'failed':
        return complain(words.failed(reset.code));
    }
  }),
};
