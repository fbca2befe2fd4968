import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'smol-toml';
import type { Fault, Problem } from './problem.ts';
import type { Settings } from './schema.ts';
import { isForPages } from './pages-keys.ts';
import { override, type Override, type Tree } from './sources.ts';
import { readTomlFile } from './toml-file.ts';

/** What the pages have set, by key, as it stands in their file. */
export type PagesSettings = Readonly<Record<string, unknown>>;

/** What the file of the pages says, or all that is wrong with it. */
export interface PagesRead {
  readonly overrides: readonly Override[];
  readonly problems: readonly Problem[];
}

const heading =
  '# Written by the parents’ pages; it counts before settings.toml. Removed, what stands there counts again.\n';

/** Where the pages write what they set: in the folder of the data, for that is where the house may write. */
export function pagesFile(data: string): string {
  return join(data, 'settings-from-pages.toml');
}

/** Reads the file of the pages; one that is not there says nothing. */
export function readPages(data: string): PagesRead {
  const file = pagesFile(data);
  if (!existsSync(file)) return { overrides: [], problems: [] };
  const { tree, locate, problems } = readTomlFile(file);
  const overrides = leavesOf(tree).map(([path, value]): Override => {
    return { path, value, place: { kind: 'file', file, line: locate(path) } };
  });
  const strange = overrides
    .filter(({ path }) => !isForPages(path))
    .map(({ path, place }) => ({ key: path, place, fault: notForPages(path) }));
  return { overrides, problems: [...problems, ...strange] };
}

/** Was nothing taken of what the pages have set? What is wrong with it is among the warnings of these settings. */
export function arePagesIgnored({ directories }: Settings, warnings: readonly Problem[]): boolean {
  const file = pagesFile(directories.data);
  return warnings.some(({ place }) => place?.kind === 'file' && place.file === file);
}

/** The file's text. */
export function writePages(settings: PagesSettings): string {
  const tree = Object.entries(settings).reduce<Tree>((tree, [path, value]) => override(tree, path, value), {});
  return `${heading}${stringify(tree)}`;
}

/** The setting is not for the pages. */
export function notForPages(path: string): Fault {
  return { code: 'not-for-pages', value: path };
}

/** `{ journal: { days: 7 } }` → `['journal.days', 7]`. */
function leavesOf(tree: Tree, above = ''): (readonly [path: string, value: unknown])[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const path = `${above}${name}`;
    const isTable = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
    return isTable && !isForPages(path) ? leavesOf(value as Tree, `${path}.`) : [[path, value] as const];
  });
}
