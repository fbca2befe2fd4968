import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import type { Keeping } from '../lists/download/keep-download.ts';
import { deltaPath, type WebSource } from '../lists/download/web-source.ts';
import { folderLists } from '../lists/octets.ts';
import type { Source } from '../lists/source.ts';
import { catalogueFormat } from '../store/catalogue-format.ts';
import { addedSources } from './added-lists.ts';
import { essentialFile, servicesFile, starterLists } from './blocklists.ts';
import { statOrNothing } from './machine.ts';
import { startPageFile } from './start-pages.ts';

type Subscription = Settings['source'][number];

/** The lists that the settings name and those that parents have added, those that come with the house first. */
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
  // Not one of the starter lists, which a parent may do without: it says whose a name is, and blocks nothing by itself.
  const services: Source = {
    id: 'domovoy/services',
    path: servicesFile,
    format: 'services',
    kind: 'service',
    name: 'services',
    action: 'block',
  };
  const subscribed = subscriptionsOf(settings).map((one): Source => {
    const source = subscribedSource(settings, one);
    return one.deltas === undefined ? source : { ...source, delta: deltaPath(source.path) };
  });
  return [essential, services, ...(settings.lists.starter ? own : []), ...subscribed];
}

/** One file that the house downloads by itself: a list, its deltas, or the start page. */
export type Download = Rhythm &
  (
    | { readonly what: 'list' | 'deltas'; readonly web: WebSource }
    | { readonly what: 'start-page'; readonly web: Pick<Keeping, 'url' | 'allowHost' | 'key'> }
  );

interface Rhythm {
  /** Of the list; its deltas have `#deltas` behind it, and the start page is {@link startPageId}: no list is called so. */
  readonly id: string;
  /** Where it is kept. */
  readonly path: string;
  /** Milliseconds between two downloads; 0 for never. */
  readonly every: number;
  /** Without a success for so many milliseconds it is stale. */
  readonly staleAfter: number;
}

const startPageId = '#start-page';

/** A list that could not be renewed for so many of its usual times is stale. */
const missesAllowed = 3;

/** What is to be downloaded, each list before its deltas. */
export function downloadsOf(settings: Settings): Download[] {
  const { lists } = settings;
  const ofLists = subscriptionsOf(settings).flatMap((one): Download[] => {
    const { id, url, allowHost, key, deltas, update = lists.update } = one;
    if (url === undefined) return [];
    const web = { source: subscribedSource(settings, one), url, allowHost, key, deltas };
    const [every, often] = [update * 3_600_000, lists.updateDeltas * 60_000];
    const staleAfter = missesAllowed * Math.max(every, often);
    const { path } = web.source;
    const list: Download = { id, what: 'list', web, path, every, staleAfter };
    if (deltas === undefined) return [list];
    return [list, { ...list, id: `${id}#deltas`, what: 'deltas', path: deltaPath(path), every: often }];
  });
  return [...ofLists, ...startPageDownload(settings)];
}

function startPageDownload(settings: Settings): Download[] {
  const { url, key, allowHost, update } = settings.startPage;
  if (url === undefined) return [];
  const every = update * 3_600_000;
  const staleAfter = missesAllowed * every;
  const path = startPageFile(settings);
  return [{ id: startPageId, what: 'start-page', web: { url, key, allowHost }, path, every, staleAfter }];
}

function subscriptionsOf(settings: Settings): readonly Subscription[] {
  return [...settings.source, ...addedSources(settings)];
}

function subscribedSource(settings: Settings, { id, path, url, format, category, action }: Subscription): Source {
  // A list from the web has a folder of its own; encoded, `..` and `/` in an id lead nowhere.
  const kept = join(settings.directories.data, 'sources', encodeURIComponent(id), 'list');
  const isDownloaded = url !== undefined;
  return { id, path: path ?? kept, isDownloaded, format, kind: 'category', name: category, action };
}

/** Changes when a list, a setting of a list or the compiler's own format changes: then a catalogue is out of date. */
export function fingerprintOf(sources: readonly Source[]): string {
  const hash = createHash('sha256').update(`format ${catalogueFormat}`);
  for (const source of sources) {
    const files = [source.path, ...(source.delta === undefined ? [] : [source.delta])];
    hash.update(JSON.stringify([source, ...files.flatMap(stampsOf)]));
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
