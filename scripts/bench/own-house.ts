import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { blockedAddress } from './ask.ts';
import { type Children, cores } from './children.ts';
import { freePort } from './free-port.ts';
import type { Lists } from './lists.ts';
import { type Running, startServer } from './running.ts';
import { domovoy, writeSettings } from './servers/ours.ts';

/** What a house of one's own stands on. */
export interface Place {
  readonly children: Children;
  readonly folder: string;
  readonly lists: Lists;
  /** Port of the upstream. */
  readonly upstream: number;
}

/** What is in a house before it opens. */
export interface Furniture {
  /** Tables of its settings. */
  readonly settings?: string;
  /** Puts things into its data. */
  readonly prepare?: (data: string) => void;
}

/** A house on both cores, with the catalogue that was compiled for the one that stands in the table. */
export async function openHouse(
  { children, lists, upstream, folder }: Place,
  name: string,
  resolvers: number,
  { settings: more = '', prepare = () => {} }: Furniture = {},
): Promise<Running & { readonly settings: string }> {
  const own = join(folder, name);
  const [from, to] = [join(folder, 'ours', 'data'), join(own, 'data')];
  rmSync(own, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    if (/^catalogue-\d+\.db$/.test(file)) copyFileSync(join(from, file), join(to, file));
  }
  prepare(to);
  const ground = { folder: own, lists, port: await freePort(), upstream };
  const settings = await writeSettings(ground, resolvers, more);
  const recipe = { title: `domovoy, ${name}`, command: domovoy(settings, 'serve') };
  return { ...(await startServer(children, recipe, ground, blockedAddress, cores.both)), settings };
}
