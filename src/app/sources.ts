import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import type { WebSource } from '../lists/download/renew.ts';
import { folderLists } from '../lists/octets.ts';
import type { Source } from '../lists/source.ts';
import { catalogueFormat } from '../store/catalogue-format.ts';
import { essentialFile, starterLists } from './blocklists.ts';
import { statOrNothing } from './machine.ts';

type Subscription = Settings['source'][number];

/** The lists that the settings name, those that come with the house first. */
export function sourcesOf(settings: Settings): Source[] {
  const own = starterLists().map(({ category, path }): Source => {
    return { id: `starter/${category}`, path, format: 'domains', kind: 'category', name: category, action: 'block' };
  });
  const essential: Source = {
    id: 'essential',
    path: essentialFile,
    format: 'domains',
    kind: 'essential',
    name: 'essential',
    action: 'block',
  };
  const subscribed = settings.source.map((one) => subscribedSource(settings, one));
  return [essential, ...(settings.lists.starter ? own : []), ...subscribed];
}

/** The lists that the house downloads, and how many milliseconds lie between two downloads. */
export function webSourcesOf(settings: Settings): (WebSource & { readonly every: number })[] {
  return settings.source.flatMap((one) => {
    const { url, allowHost, key, update = settings.lists.update } = one;
    if (url === undefined) return [];
    return [{ source: subscribedSource(settings, one), url, allowHost, key, every: update * 3_600_000 }];
  });
}

function subscribedSource(settings: Settings, { id, path, format, category, action }: Subscription): Source {
  // A list from the web has a folder of its own; encoded, `..` and `/` in an id lead nowhere.
  const kept = join(settings.directories.data, 'sources', encodeURIComponent(id), 'list');
  return { id, path: path ?? kept, format, kind: 'category', name: category, action };
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
    const stat = statOrNothing(file);
    return [stat?.size ?? null, stat?.mtimeMs ?? null];
  });
}
