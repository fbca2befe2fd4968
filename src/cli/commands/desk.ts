import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DeskFault } from '../../app/desk/desk-folder.ts';
import { formatEndpoint, parseEndpoint } from '../../config/endpoint.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';

/** Where a desk listens when nobody says otherwise: for a proxy on the same machine. */
const usualListen = '127.0.0.1:8540';

/** Whoever decides first, when nobody says otherwise. */
const usualReviewer = 'reviewer';

/** Makes a desk in a folder: its database, its key, and who decides first. */
export const deskInit: CommandShape = {
  usage: 'desk init <folder>',
  about: ({ commands }) => commands['desk init']!,
  options: ({ options }) => [
    ['--reviewer <name>', options.reviewer],
    ['--password-file <file>', options.passwordFile],
  ],
  async run(session) {
    const { terminal, house, words, args, options } = session;
    const [folder = ''] = args;
    const name = options.reviewer ?? usualReviewer;
    const password = await passwordFor(name, session);
    if (password === undefined) return Exit.badly;
    const made = await house.makeDesk(resolve(terminal.directory, folder), { name, password });
    if ('fault' in made) return complain(made, session);
    const { desk } = words;
    terminal.out(`${desk.made(folder, name)}\n${desk.key(made.key)}\n${desk.keep}\n${desk.next(folder)}\n`);
    return Exit.well;
  },
};

/** Lets somebody else decide too. */
export const deskReviewerAdd: CommandShape = {
  usage: 'desk reviewer add <folder> <name>',
  about: ({ commands }) => commands['desk reviewer add']!,
  options: ({ options }) => [['--password-file <file>', options.passwordFile]],
  async run(session) {
    const { terminal, house, words, args } = session;
    const [folder = '', name = ''] = args;
    const password = await passwordFor(name, session);
    if (password === undefined) return Exit.badly;
    const added = await house.addReviewer(resolve(terminal.directory, folder), { name, password });
    if (added !== 'done') return complain(added, session);
    terminal.out(`${words.desk.added(name)}\n`);
    return Exit.well;
  },
};

/** Opens a desk, and keeps it open until the machine asks to stop. */
export const deskServe: CommandShape = {
  usage: 'desk serve <folder>',
  about: ({ commands }) => commands['desk serve']!,
  options: ({ options }) => [
    ['--listen <address>', options.listen],
    ['--behind-proxy', options.behindProxy],
  ],
  async run(session) {
    const { terminal, house, args, options } = session;
    const words = session.words.desk;
    const listen = parseEndpoint(options.listen ?? usualListen);
    if (listen === undefined) {
      terminal.err(`${words.notAnEndpoint(options.listen ?? '')}\n`);
      return Exit.misused;
    }
    // Listened for from now on: who asks to stop while the desk is opening is heard too.
    const stopped = terminal.stopped();
    const behindProxy = options.behindProxy === true;
    let open;
    try {
      open = await house.openDesk({ folder: resolve(terminal.directory, args[0]!), listen, behindProxy });
    } catch (error) {
      terminal.err(`${words.failed((error as Error).message)}\n`);
      return Exit.badly;
    }
    if ('fault' in open) return complain(open, session);
    const url = `http://${formatEndpoint(open.bound)}`;
    terminal.out(`${words.open(url)}\n${behindProxy ? words.proxied : words.forHomes(url)}\n`);
    await stopped;
    terminal.out(`${words.closing}\n`);
    await open.close();
    return Exit.well;
  },
};

/** From the file, or from whoever sits at the terminal; undefined: there is none, and it was told why. */
async function passwordFor(name: string, { terminal, words: { desk }, options }: Session): Promise<string | undefined> {
  const { passwordFile: file } = options;
  if (file === undefined) {
    const typed = await terminal.askSecret(desk.password(name));
    if (typed === undefined) terminal.err(`${desk.passwordMissing}\n`);
    return typed;
  }
  try {
    // Its first line: an editor ends it whether one wants it or not.
    return readFileSync(resolve(terminal.directory, file), 'utf8').split(/\r?\n/)[0];
  } catch (error) {
    terminal.err(`${desk.passwordFile(file, (error as NodeJS.ErrnoException).code ?? '')}\n`);
    return undefined;
  }
}

function complain(fault: DeskFault, { terminal, words: { desk } }: Session): number {
  terminal.err(`${desk.faults[fault.fault]('code' in fault ? fault.code : '')}\n`);
  return Exit.badly;
}
