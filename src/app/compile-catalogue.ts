import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/schema.ts';
import { compile, type Progress } from '../lists/compile.ts';
import type { Report } from '../lists/report.ts';
import type { Source } from '../lists/source.ts';
import { cataloguesIn } from '../store/catalogue.ts';
import { catalogueWriter } from '../store/catalogue-writer.ts';
import { blocklistsFolder, starterLists } from './blocklists.ts';

/** Catalogues that stay on disk: the one in use, and the one before it. */
const kept = 2;

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
  const hash = createHash('sha256').update('1');
  for (const source of sources) {
    const stat = statSync(source.path, { throwIfNoEntry: false });
    hash.update(JSON.stringify([source, stat?.size ?? null, stat?.mtimeMs ?? null]));
  }
  return hash.digest('hex');
}

/** Compiles all lists of the settings into the next catalogue of the data folder; the older ones but one are removed. */
export async function compileCatalogue(settings: Settings, onProgress: (progress: Progress) => void): Promise<Report> {
  const folder = settings.directories.data;
  mkdirSync(folder, { recursive: true });
  const sources = sourcesOf(settings);
  const serial = (cataloguesIn(folder)[0]?.serial ?? 0) + 1;
  const fingerprint = fingerprintOf(sources);
  const report = await compile(sources, catalogueWriter(folder), { serial, now: Date.now(), fingerprint, onProgress });
  for (const { path } of cataloguesIn(folder).slice(kept)) rmSync(path, { force: true });
  return report;
}
