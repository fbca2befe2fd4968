import { parseArgs } from 'node:util';
import { columns, type Column } from './columns.ts';
import { recipes, type ServerId } from './servers/recipes.ts';

/** What one run of the bench measures. */
export interface Options {
  /** Names on the list. */
  readonly names: number;
  readonly rounds: number;
  /** Of each single measurement. */
  readonly seconds: number;
  readonly columns: readonly Column[];
  readonly servers: readonly ServerId[];
  readonly quick: boolean;
  /** Only what the length of the lists costs: `npm run bench -- compile`. */
  readonly compile: boolean;
  /** Only what a large family costs: `npm run bench -- family`. */
  readonly family: boolean;
  /** Only how soon the parents' pages answer: `npm run bench -- pages`. */
  readonly pages: boolean;
  /** Only what a large journal costs: `npm run bench -- journal`. */
  readonly journal: boolean;
  /** Measure what compiling and exchanging catalogues costs the queries meanwhile. */
  readonly upkeep: boolean;
  /** Where all numbers go, round by round. */
  readonly json: string | undefined;
}

export const usage = `npm run bench -- [compile|family|journal|pages] [--quick] [--upkeep] [--names N] [--rounds N] [--seconds S] [--only a,b] [--servers a,b] [--json FILE]
  --only     ${columns.join(', ')}
  --servers  ${Object.keys(recipes).join(', ')}`;

/** Thrown for a command line that means nothing. */
export class Misuse extends Error {}

const text = { type: 'string' } as const;
const flags = {
  quick: { type: 'boolean' },
  upkeep: { type: 'boolean' },
  names: text,
  rounds: text,
  seconds: text,
  only: text,
  servers: text,
  json: text,
} as const;

/** Names beyond which unbound takes too long to start for a quick run. */
const unboundQuickly = 2_000_000;

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [part] = positionals;
  const isFamily = part === 'family';
  const isJournal = part === 'journal';
  const isPages = part === 'pages';
  const isPart = part === 'compile' || isFamily || isJournal || isPages;
  if (positionals.length > (isPart ? 1 : 0)) throw new Misuse(`what is ${positionals.join(' ')}?`);
  const quick = values.quick ?? false;
  const names = whole('names', values.names, quick || isFamily || isJournal ? 1_000_000 : 5_000_000, 1_000, 20_000_000);
  const everyServer = Object.keys(recipes) as ServerId[];
  const quickServers: ServerId[] = names > unboundQuickly ? ['ours', 'echo'] : ['ours', 'echo', 'unbound'];
  return {
    names,
    quick,
    compile: part === 'compile',
    family: isFamily,
    pages: isPages,
    journal: isJournal,
    upkeep: values.upkeep ?? !quick,
    rounds: whole('rounds', values.rounds, quick ? 3 : 5, 1, 100),
    seconds: number('seconds', values.seconds, quick ? 1.6 : 4, 0.5, 600),
    columns: choice('only', values.only, columns, columns),
    servers: choice('servers', values.servers, everyServer, quick ? quickServers : everyServer),
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

function whole(...[flag, ...bounds]: Parameters<typeof number>): number {
  const found = number(flag, ...bounds);
  if (Number.isInteger(found)) return found;
  throw new Misuse(`--${flag} is a whole number`);
}

function number(flag: string, value: string | undefined, otherwise: number, least: number, most: number): number {
  const number = value === undefined ? otherwise : Number(value);
  if (number >= least && number <= most) return number;
  throw new Misuse(`--${flag} is a number from ${least} to ${most}`);
}

function choice<T extends string>(
  flag: string,
  value: string | undefined,
  known: readonly T[],
  otherwise: readonly T[],
): readonly T[] {
  if (value === undefined) return otherwise;
  const chosen = value.split(',') as T[];
  const strange = chosen.find((one) => !known.includes(one));
  if (strange === undefined) return chosen;
  throw new Misuse(`--${flag} knows ${known.join(', ')}; not ${JSON.stringify(strange)}`);
}
