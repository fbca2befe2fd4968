import type { KeyPath } from './keys.ts';
import type { Settings } from './schema.ts';
import { override, type Tree } from './sources.ts';

/** What a parent needs and may set by the pages; everything else is for whoever has the file in hand. */
const pagesKeys = [
  'language',
  'lan.cut',
  'upstream.servers',
  'blocking.reply',
  'blocking.addresses',
  'lists.starter',
  'lists.update',
  'admin.https',
  'kids.bonus',
  'kids.quizzes',
  'journal.size',
  'journal.days',
  'journal.privacy',
] as const satisfies readonly KeyPath[];

/** Never shown, to nobody. */
export const secretKeys: readonly string[] = ['admin.setup_code'] satisfies readonly KeyPath[];

export function isForPages(path: string): boolean {
  return (pagesKeys as readonly string[]).includes(path);
}

/** The settings in use, with whatever the pages may set as it is in others: nothing else changes while the house is open. */
export function withPagesKeys(inUse: Settings, others: Settings): Settings {
  const settings = pagesKeys.reduce<Tree>(
    (tree, path) => override(tree, path, valueAt(others, path)),
    inUse as unknown as Tree,
  );
  return settings as unknown as Settings;
}

/** No key of the pages has an underscore, so its path is the same in the file and in the settings. */
function valueAt(tree: object, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (inner as Tree)[name], tree);
}
