import { resolve } from 'node:path';
import { type CommandShape, Exit } from '../command-shape.ts';

/** Makes the key pair of whoever signs feeds: the secret key into a file, the public one onto the screen. */
export const registryKeygen: CommandShape = {
  usage: 'registry keygen <file>',
  about: ({ commands }) => commands['registry keygen']!,
  async run({ terminal, house, words, args }) {
    const file = args[0]!;
    try {
      const publicKey = await house.makeRegistryKey(resolve(terminal.directory, file));
      terminal.out(`${words.registry.secretKey(file)}\n${words.registry.publicKey(publicKey)}\n`);
      return Exit.well;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      terminal.err(`${code === 'EEXIST' ? words.registry.keyIsThere(file) : words.registry.failed(message)}\n`);
      return Exit.badly;
    }
  },
};
