import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listedName } from './names.ts';
import { writeQueryFiles, type QueryFiles, queryFilesIn } from './queries.ts';
import { seededRandom } from './random.ts';
import { realNames } from './real-lists.ts';
import { writeLines } from './write-lines.ts';

/** The list in the words of each server, and the queries about it. */
export interface Lists {
  /** One name a line. */
  readonly domains: string;
  readonly dnsmasq: string;
  readonly unbound: string;
  readonly queries: QueryFiles;
}

/** Writes the list of so many names into the folder, unless an earlier run has done so. */
export async function prepareLists(folder: string, count: number): Promise<Lists> {
  const lists: Lists = {
    domains: join(folder, 'domains.txt'),
    dnsmasq: join(folder, 'dnsmasq-list.conf'),
    unbound: join(folder, 'unbound-list.conf'),
    queries: queryFilesIn(folder),
  };
  const done = join(folder, 'done');
  if (existsSync(done)) return lists;

  const names = await realNames(count);
  const random = seededRandom(1);
  for (let n = names.length; n < count; n++) names.push(listedName(random, n));
  writeLines(lists.domains, names, (name) => name);
  writeLines(lists.dnsmasq, names, (name) => `address=/${name}/#`);
  writeLines(lists.unbound, names, (name) => `local-zone: "${name}" always_null`);
  writeQueryFiles(lists.queries, names);
  writeFileSync(done, '');
  return lists;
}
