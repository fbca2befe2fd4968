import { mkdirSync } from 'node:fs';
import type { Settings } from '../config/schema.ts';
import { compile, type CompileOptions } from '../lists/compile.ts';
import type { Report } from '../lists/report.ts';
import { nextSerial, openPrevious, removeOld } from '../store/catalogue-folder.ts';
import { catalogueWriter } from '../store/catalogue-writer.ts';
import { fingerprintOf, sourcesOf } from './sources.ts';
import { noteSpoilt } from './spoilt-lists.ts';

/** Catalogues that stay on disk: the one in use, and the one before it. */
const kept = 2;

/** What a compilation is told, and asks. */
type Wishes = Pick<CompileOptions, 'onProgress' | 'isLost' | 'isTrial'>;

/** Compiles all lists of the settings into the next catalogue of the data folder; the older ones but one are removed. */
export async function compileCatalogue(settings: Settings, wishes: Wishes = {}): Promise<Report> {
  const folder = settings.directories.data;
  mkdirSync(folder, { recursive: true });
  const sources = sourcesOf(settings);
  const serial = nextSerial(folder);
  const fingerprint = fingerprintOf(sources);
  const previous = openPrevious(folder);
  const told = { serial, now: Date.now(), fingerprint, ...(previous && { previous }), ...wishes };
  const report = await compile(sources, catalogueWriter(folder), told).finally(() => previous?.close());
  if (report.written) removeOld(folder, kept);
  const unusable = report.sources.filter(({ unusable }) => unusable !== undefined).map(({ source }) => source.id);
  if (unusable.length > 0) await noteSpoilt(settings, unusable, Date.now());
  return report;
}
