import { allowedAddress, ask, blockedAddress } from './ask.ts';
import { type Child, type Children, cores } from './children.ts';
import { readNames } from './queries.ts';
import type { Ground, Recipe } from './servers/recipe.ts';

/** A server that answers. */
export interface Running {
  readonly title: string;
  readonly port: number;
  readonly child: Child;
  /** Seconds from its start to its first right reply about a blocked name. */
  readonly start: number;
}

/** What a server says to a blocked name; an echo says nothing, and Node's stub calls that ENODATA. */
type Expected = typeof blockedAddress | 'ENODATA';

/** Seconds that the slowest may take to start: unbound with five million names takes a minute. */
const patience = 300;

/** Milliseconds for one trial query, and between two. */
const trial = 5_000;
const pause = 3;

/** Starts a server on its core and waits for its first right reply. Rejects when it ends or stays silent. */
export async function startServer(
  children: Children,
  { title, command }: Recipe,
  { port, lists }: Ground,
  expected: Expected,
  core: string = cores.server,
): Promise<Running> {
  const [name] = readNames(lists.queries.blockedTrials);
  const end: { how?: number | string } = {};
  let said = '';
  const started = performance.now();
  const child = children.start(command, core);
  void child.ended.then((how) => (end.how = how));
  while (end.how === undefined && performance.now() - started < patience * 1000) {
    said = await ask(port, name!, trial);
    if (said === expected) return { title, port, child, start: (performance.now() - started) / 1000 };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await child.stop();
  throw new Error(
    end.how === undefined
      ? `${title} does not answer right in ${patience} s: it says ${said} to ${name}`
      : `${title} ended (${end.how}):\n${child.words()}`,
  );
}

/** What a server answers wrong of the trial names; undefined when nothing is. */
export async function findWrong({ port }: Running, { lists }: Ground): Promise<string | undefined> {
  const { blockedTrials, allowedTrials } = lists.queries;
  for (const [file, expected] of [
    [blockedTrials, blockedAddress],
    [allowedTrials, allowedAddress],
  ] as const) {
    for (const name of readNames(file)) {
      const said = await ask(port, name);
      if (said !== expected) return `it says ${said} to ${name}, right is ${expected}`;
    }
  }
  return undefined;
}
