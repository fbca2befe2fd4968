import type { Settings } from '../config/schema.ts';
import type { ListStatus } from '../core/status.ts';
import { newestMeta, newestSources } from '../store/catalogue-folder.ts';
import { downloadsOf, sourcesOf } from './sources.ts';

/** The files on this machine that could not be compiled into the newest catalogue, each with the reason in its report. */
export function unusableLists(settings: Settings): ListStatus[] {
  const folder = settings.directories.data;
  const meta = newestMeta(folder, () => {});
  const downloads = new Set(downloadsOf(settings).map(({ id }) => id));
  const own = new Map(sourcesOf(settings).flatMap(({ id, path }) => (downloads.has(id) ? [] : [[id, path]])));
  return newestSources(folder).flatMap(({ id, unusable, stays }): ListStatus[] => {
    const path = own.get(id);
    if (meta === undefined || path === undefined || unusable === null) return [];
    const trouble = { reason: unusable, detail: path, since: meta.created };
    return [{ id, good: null, trouble, stale: false, refused: false, unusable: stays ? 'kept' : 'left-out' }];
  });
}
