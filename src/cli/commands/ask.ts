import type { Asked } from '../../app/ask.ts';
import { formatEndpoint, parseServer } from '../../config/endpoint.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import { reachable } from '../reachable.ts';
import type { Words } from '../words/en.ts';
import { withSettings } from '../with-settings.ts';

/** Milliseconds to wait: longer than the house gives its upstreams. */
const patience = 6000;

/** Asks the running house one question and shows what comes back, with the reason a blocked name comes with. */
export const ask: CommandShape = {
  usage: 'ask <name> [type]',
  about: ({ commands }) => commands['ask']!,
  options: ({ options }) => [
    ['--server <address>', options.server],
    ['--json', options.json],
  ],
  run: withSettings(async (settings, { terminal, house, words, args, options }) => {
    const [name = '', type = 'A'] = args;
    const server = options.server === undefined ? reachable(settings.dns.listen[0]!) : parseServer(options.server);
    if (server === undefined) {
      terminal.err(`${words.ask.notAServer(options.server ?? '')}\n`);
      return Exit.misused;
    }
    const asked = await house.ask(server, name, type, patience);
    if (options.json) {
      terminal.out(`${JSON.stringify(asked, null, 2)}\n`);
    } else if ('failed' in asked) {
      const { failures } = words.ask;
      terminal.err(`${failures[asked.failed]({ server: formatEndpoint(server), name, type })}\n`);
    } else {
      terminal.out(answerText(asked, formatEndpoint(server), words.ask));
    }
    return 'failed' in asked ? Exit.badly : Exit.well;
  }),
};

function answerText(
  { rcode, answers, ede, ms }: Exclude<Asked, { failed: unknown }>,
  server: string,
  words: Words['ask'],
): string {
  // "The question is answered" would contradict the reason that a blocked reply brings.
  const isExplained = rcode === 'NOERROR' && ede !== undefined;
  const plain = rcode === 'NOERROR' && answers.length === 0 ? words.noRecords : words.rcodes[rcode];
  const meaning = isExplained ? undefined : plain;
  return [
    `${words.answer(rcode, ms, server)}${meaning === undefined ? '' : ` — ${meaning}`}`,
    ...(ede ? [words.ede(ede.code, words.edeTitles[ede.code] ?? '', ede.text)] : []),
    ...answers.map(({ name, type, ttl, data }) => `    ${name}  ${ttl}  ${type}  ${data}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
