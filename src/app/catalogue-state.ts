import type { Settings } from '../config/schema.ts';
import { newestMeta, newestSources, putBackMeta, type Refused } from '../store/catalogue-folder.ts';
import { fingerprintOf, sourcesOf } from './sources.ts';

/**
 * Is there a catalogue, and is it made of the lists as they are now? The lists that made one which a parent put back count
 * as compiled: nobody wants that one again before they change.
 */
export function stateOfCatalogue(settings: Settings, refused: Refused = () => {}): 'missing' | 'out of date' | 'good' {
  const folder = settings.directories.data;
  const meta = newestMeta(folder, refused);
  if (meta === undefined) return 'missing';
  const now = fingerprintOf(sourcesOf(settings));
  return meta.fingerprint === now || putBackMeta(folder)?.fingerprint === now ? 'good' : 'out of date';
}

/** Ids of the lists that were lost when the catalogue was compiled: it has what they had. */
export function lostLists({ directories }: Settings): readonly string[] {
  return newestSources(directories.data).flatMap(({ id, stays }) => (stays ? [id] : []));
}
