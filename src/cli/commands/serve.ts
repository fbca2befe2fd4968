import { formatEndpoint } from '../../config/endpoint.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import { printProblems } from '../print-problems.ts';
import { reachable } from '../reachable.ts';
import { withSettings } from '../with-settings.ts';

/** A name that the starter lists have for trying, and one that nobody blocks. */
const trials = { blocked: 'gambling.domovoy.test', allowed: 'example.com' };

/** Opens the house and keeps it open until the machine asks to stop. */
export const serve: CommandShape = {
  usage: 'serve',
  about: ({ commands }) => commands['serve']!,
  run: withSettings(async (settings, session, warnings) => {
    const { terminal, house } = session;
    const words = session.words.serve;
    if (warnings.length > 0) printProblems(warnings, session);
    // Listened for from now on: who asks to stop while the house is opening is heard too.
    const stopped = terminal.stopped();
    let open;
    try {
      open = await house.open(settings);
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      const hint = words.hints[code];
      terminal.err(`${words.failed(message)}\n${hint === undefined ? '' : `    ${hint}\n`}`);
      return Exit.badly;
    }
    const { listening, pages } = open;
    const { address, port } = reachable(listening[0]!);
    const dig = `dig @${address} -p ${port}`;
    terminal.out(
      `${words.open(listening.map(formatEndpoint).join(', '))}\n` +
        (pages === undefined ? '' : `${words.pages(`http://${formatEndpoint(reachable(pages))}/health`)}\n`) +
        `${words.tryNext}\n` +
        `    ${dig} ${trials.blocked}    # ${words.blocked}\n` +
        `    ${dig} ${trials.allowed}    # ${words.allowed}\n`,
    );
    await stopped;
    terminal.out(`${words.closing}\n`);
    await open.close();
    return Exit.well;
  }),
};
