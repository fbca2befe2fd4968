import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haveRealLists } from './real-lists.ts';

/** Changes when the made names or queries change: what an older bench left is then not used. */
const edition = 1;

/**
 * The folder of all runs with so many names; lists and queries stay there for the next run. The folder for temporary
 * files is everybody's, so one that another user put there is refused.
 */
export function openWorkplace(names: number): string {
  const root = join(tmpdir(), 'domovoy-bench');
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const stat = lstatSync(root);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.()) throw new Error(`${root} is not ours: remove it`);
  const folder = join(root, `${edition}-${haveRealLists ? 'real' : 'made'}-${names}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
