import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { blockedAddress } from './ask.ts';
import type { Children } from './children.ts';
import { freePort } from './free-port.ts';
import type { Lists } from './lists.ts';
import { findWrong, type Running, startServer } from './running.ts';
import { isEcho, recipes, type ServerId } from './servers/recipes.ts';

/** Starts whose median counts; the others take long enough to be measured by one. */
const startsOfOurs = 3;

/** The servers that answer right, and why the others are left out. */
export interface LineUp {
  readonly running: ReadonlyMap<ServerId, Running>;
  readonly leftOut: readonly string[];
  /** Seconds of each start, by server. */
  readonly starts: Readonly<Partial<Record<ServerId, readonly number[]>>>;
}

/** Starts the servers one after the other, so that none slows the other's start. */
export async function lineUp(
  ids: readonly ServerId[],
  place: { readonly children: Children; readonly folder: string; readonly lists: Lists; readonly upstream: number },
  say: (line: string) => void,
): Promise<LineUp> {
  const { children, lists, upstream } = place;
  const running = new Map<ServerId, Running>();
  const leftOut: string[] = [];
  const starts: Partial<Record<ServerId, number[]>> = {};
  for (const id of ids) {
    const folder = join(place.folder, id);
    mkdirSync(folder, { recursive: true });
    const ground = { folder, lists, port: await freePort(), upstream };
    const recipe = await recipes[id](ground);
    if (typeof recipe === 'string') {
      leftOut.push(`${id}: ${recipe}`);
      continue;
    }
    try {
      const expected = isEcho(id) ? 'ENODATA' : blockedAddress;
      const times = id === 'ours' ? startsOfOurs : 1;
      const server = await startOften(times, starts, id, () => startServer(children, recipe, ground, expected));
      const wrong = isEcho(id) ? undefined : await findWrong(server, ground);
      if (wrong === undefined) running.set(id, server);
      else await server.child.stop();
      if (wrong !== undefined) leftOut.push(`${id} answers WRONG: ${wrong}`);
      say(`${server.title} answers ${server.start.toFixed(2)} s after its start`);
    } catch (error) {
      leftOut.push(`${id}: ${(error as Error).message}`);
    }
  }
  return { running, leftOut, starts };
}

/** Starts a server so many times over, noting how long each start took; the last one stays. */
async function startOften(
  times: number,
  starts: Partial<Record<ServerId, number[]>>,
  id: ServerId,
  start: () => Promise<Running>,
): Promise<Running> {
  const seconds: number[] = (starts[id] = []);
  for (;;) {
    const server = await start();
    seconds.push(server.start);
    if (seconds.length >= times) return server;
    await server.child.stop();
  }
}
