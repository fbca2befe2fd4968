import type { Belongings } from '../app/handover.ts';
import type { House } from '../app/house.ts';
import { formatEndpoint } from '../config/endpoint.ts';
import type { Endpoint } from '../core/ports.ts';
import { bar } from './bar.ts';
import type { HousePort } from './house-port.ts';
import { reachable } from './reachable.ts';
import type { Terminal } from './terminal.ts';
import { wordsOf } from './words/words-of.ts';

/** A name that the starter lists have for trying, and one that nobody blocks. */
const trials = { blocked: 'gambling.domovoy.test', allowed: 'example.com' };

/** An open house, as far as we look at it here. */
export type OpenHouse = Pick<House, 'listening' | 'pages' | 'setupCode' | 'close'>;

/** Opens the house, says what to try, and keeps it open until the machine asks to stop; false where it cannot be opened. */
export async function keepHouse(
  belongings: Belongings,
  terminal: Terminal,
  house: Pick<HousePort, 'open' | 'address'>,
): Promise<boolean> {
  const allWords = wordsOf(belongings.settings.language);
  const words = allWords.serve;
  // Listened for from now on: who asks to stop while the house is opening is heard too.
  const stopped = terminal.stopped();
  let open;
  try {
    open = await house.open(belongings, (progress) => terminal.progress?.(bar(progress, allWords)));
    terminal.progress?.('');
  } catch (error) {
    terminal.progress?.('');
    const { code = '', syscall, message } = error as NodeJS.ErrnoException;
    // Not allowed to take a port, or not allowed to make a folder: the remedies differ.
    const hint = words.hints[`${code} ${syscall}`] ?? words.hints[code];
    terminal.err(`${words.failed(message)}\n${hint === undefined ? '' : `    ${hint}\n`}`);
    return false;
  }
  const { listening, pages, setupCode } = open;
  const { address, port } = reachable(listening[0]!);
  const scheme = belongings.settings.admin.https ? 'https' : 'http';
  const home = (endpoint: Endpoint): string => `${scheme}://${formatEndpoint(fromAfar(endpoint, house))}/`;
  const dig = `dig @${address} -p ${port}`;
  terminal.out(
    `${words.open(listening.map(formatEndpoint).join(', '))}\n` +
      (pages === undefined
        ? ''
        : `${setupCode === undefined ? words.pages(home(pages)) : words.setUp(home(pages), setupCode)}\n`) +
      `${words.tryNext}\n` +
      `    ${dig} ${trials.blocked}    # ${words.blocked}\n` +
      `    ${dig} ${trials.allowed}    # ${words.allowed}\n`,
  );
  await stopped;
  terminal.out(`${words.closing}\n`);
  await open.close();
  return true;
}

/** Where another device finds what listens there. */
function fromAfar(pages: Endpoint, house: Pick<HousePort, 'address'>): Endpoint {
  const isEverywhere = pages.address === '0.0.0.0' || pages.address === '::';
  return isEverywhere ? { ...pages, address: house.address() ?? reachable(pages).address } : pages;
}
