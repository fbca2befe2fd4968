import { resolve } from 'node:path';
import type { RegistryBuilt } from '../../app/build-registry.ts';
import { buildFaults, type RegistryDrop, registryDrops } from '../../lists/registry/drop-reasons.ts';
import { type CommandShape, Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';

/** Makes a signed feed of a national register's published dump, and tells in numbers what became of it. */
export const registryBuild: CommandShape = {
  usage: 'registry build <dump>',
  about: ({ commands }) => commands['registry build']!,
  options: ({ options }) => [
    ['--out <file>', options.out],
    ['--key <file>', options.key],
    ['--smaller', options.smaller],
    ['--json', options.json],
  ],
  async run(session) {
    const { terminal, house, words, args, options } = session;
    const { out, key } = options;
    if (out === undefined || key === undefined) {
      terminal.err(
        `${words.registry.missing(out === undefined ? '--out' : '--key')}\n${words.usage.seeHelp('registry build')}\n`,
      );
      return Exit.misused;
    }
    const path = (file: string): string => resolve(terminal.directory, file);
    let built;
    try {
      const order = { dump: path(args[0]!), out: path(out), key: path(key), smaller: options.smaller === true };
      built = await house.buildRegistry(order);
    } catch (error) {
      terminal.err(`${words.registry.failed((error as Error).message)}\n`);
      return Exit.badly;
    }
    if ('fault' in built) {
      terminal.err(`${faultText(built, session)}\n`);
      return Exit.badly;
    }
    terminal.out(options.json ? `${JSON.stringify(built, null, 2)}\n` : reportText(built, session));
    return Exit.well;
  },
};

function faultText(built: Extract<RegistryBuilt, { fault: unknown }>, { language, words }: Session): string {
  switch (built.fault) {
    case 'no-key':
      return words.registry.noKey;
    case 'shrunken':
      return words.registry.shrunken(built.entries, built.before);
    default:
      return buildFaults[built.fault][language];
  }
}

function reportText({ report, publicKey }: Extract<RegistryBuilt, { report: unknown }>, session: Session): string {
  const { language, words } = session;
  const { registry } = words;
  const drops = Object.entries(report.dropped) as [RegistryDrop, number][];
  return [
    registry.used(report.used),
    ...drops.map(([reason, count]) => `    ${words.compile.drop(registryDrops[reason][language], count)}`),
    ...(report.malformedIds.length > 0 ? [`    ${registry.malformed(report.malformedIds.join(', '))}`] : []),
    registry.feed(report.serial, new Date(report.created), report.entries),
    registry.publicKey(publicKey),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
