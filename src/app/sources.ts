import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import { folderLists } from '../lists/octets.ts';
import type { Source } from '../lists/source.ts';
import { catalogueFormat } from '../store/catalogue-format.ts';
import { blocklistsFolder, starterLists } from './blocklists.ts';

/** The lists that the settings name, those that come with the house first. */
export function sourcesOf(settings: Settings): Source[] {
  const own = starterLists().map(({ category, path }): Source => {
    return { id: `starter/${category}`, path, format: 'domains', kind: 'category', name: category, action: 'block' };
  });
  const essential: Source = {
    id: 'essential',
    path: join(blocklistsFolder, 'essential.txt'),
    format: 'domains',
    kind: 'essential',
    name: 'essential',
    action: 'block',
  };
  const subscribed = settings.source.map(({ id, path, format, category, action }): Source => {
    return { id, path, format, kind: 'category', name: category, action };
  });
  return [essential, ...(settings.lists.starter ? own : []), ...subscribed];
}

/** Changes when a list, a setting of a list or the compiler's own format changes: then a catalogue is out of date. */
export function fingerprintOf(sources: readonly Source[]): string {
  const hash = createHash('sha256').update(`format ${catalogueFormat}`);
  for (const source of sources) {
    hash.update(JSON.stringify([source, ...stampsOf(source.path)]));
  }
  return hash.digest('hex');
}

/** What tells that a list has changed; a folder does not tell it of its files. */
function stampsOf(path: string): (number | null)[] {
  return [path, ...folderLists.map((name) => join(path, name))].flatMap((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return [stat?.size ?? null, stat?.mtimeMs ?? null];
  });
}
