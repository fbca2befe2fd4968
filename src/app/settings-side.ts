import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { SettingsChanges, SettingShown, SettingsOutcome, SettingsPort } from '../api/ports/settings-port.ts';
import { type DescribedSetting, describeSettings } from '../config/describe.ts';
import type { KeyPath } from '../config/keys.ts';
import { loadWithPages, type Origins } from '../config/load.ts';
import {
  notForPages,
  pagesFile,
  type PagesRead,
  type PagesSettings,
  readPages,
  writePages,
} from '../config/pages-file.ts';
import { withPagesKeys } from '../config/pages-keys.ts';
import type { Problem } from '../config/problem.ts';
import { configWords } from '../config/say.ts';
import type { Settings } from '../config/schema.ts';
import { writeWhole } from '../lists/whole-file.ts';
import { readText } from './machine.ts';
import { problemText } from './problem-text.ts';
import { testServer } from './test-server.ts';
import { setElsewhere } from './words/settings.ts';

export interface SettingsParts {
  /** Those that the house runs with. */
  readonly settings: Settings;
  readonly origins: Origins;
  /** Told what the house runs with from now on. */
  readonly apply: (settings: Settings) => void;
}

/** The settings for the API: what the pages set lies in a file of its own in the folder of the data. */
export function settingsSide({ settings, origins, apply }: SettingsParts): SettingsPort {
  const { data } = settings.directories;
  return {
    look() {
      const { pages, problems } = readSound(origins, data);
      const { file, settings: described } = describeSettings(origins, { ...pages, problems });
      return Promise.resolve({
        tag: tagOf(data),
        file: file ?? null,
        settings: described.map(show),
        ignored: problems.map(problemText),
      });
    },
    change(changes, expected) {
      const tag = tagOf(data);
      const isNewer = expected !== undefined && expected !== tag;
      return Promise.resolve(isNewer ? { kind: 'conflict', tag } : change(changes));
    },
    test: (servers) => Promise.all(servers.map((server) => testServer(server, settings.dns.listen))),
  };

  function change(changes: SettingsChanges): SettingsOutcome {
    const pages = readPages(data);
    const keys = [...new Set([...Object.keys(changes.set), ...changes.clear])];
    const described = new Map(describeSettings(origins, pages).settings.map((one) => [one.key.path, one]));
    const objections = keys.flatMap((key) => objectionsTo(key, described.get(key)));
    if (objections.length > 0) return { kind: 'refused', problems: objections };
    const isDamaged = pages.problems.length > 0;
    const next = changedBy(changes, isDamaged ? {} : settingsOf(pages));
    const loaded = loadWithPages(origins, asRead(next));
    if ('problems' in loaded) return { kind: 'refused', problems: loaded.problems.map(problemText) };
    try {
      // What nobody can read may still be what somebody wrote by hand.
      if (isDamaged) renameSync(pagesFile(data), `${pagesFile(data)}.damaged`);
      writeWhole(pagesFile(data), writePages(next));
    } catch (cause) {
      return { kind: 'failed', code: String((cause as NodeJS.ErrnoException).code) };
    }
    const inUse = withPagesKeys(settings, loaded.settings);
    if (!isDeepStrictEqual(inUse, settings)) apply(inUse);
    return { kind: 'done', tag: tagOf(data), changed: keys };
  }
}

/** What the pages have set, by key: for a backup. */
export function pagesSettings(data: string): PagesSettings {
  const pages = readPages(data);
  return pages.problems.length > 0 ? {} : settingsOf(pages);
}

/** What the pages have set, and why nothing of it counts. */
function readSound(
  origins: Origins,
  data: string,
): { readonly pages: PagesRead; readonly problems: readonly Problem[] } {
  const pages = readPages(data);
  const loaded = loadWithPages(origins, pages);
  return { pages, problems: 'problems' in loaded ? loaded.problems : [] };
}

function settingsOf({ overrides }: PagesRead): PagesSettings {
  return Object.fromEntries(overrides.map(({ path, value }) => [path, value]));
}

function changedBy({ set, clear }: SettingsChanges, before: PagesSettings): PagesSettings {
  return Object.fromEntries(
    Object.entries({ ...before, ...set }).filter(([key]) => key in set || !clear.includes(key)),
  );
}

/** As the file will be read. */
function asRead(settings: PagesSettings): PagesRead {
  const overrides = Object.entries(settings).map(([path, value]) => ({ path, value, place: undefined }));
  return { overrides, problems: [] };
}

/** Why the pages cannot set it. */
function objectionsTo(key: string, described: DescribedSetting | undefined): ReturnType<typeof problemText>[] {
  if (!described?.isForPages) return [problemText({ key, place: undefined, fault: notForPages(key) })];
  const isTaken = described.from === 'environment' || described.from === 'flag';
  return isTaken ? [{ at: key, detail: setElsewhere(described.variable) }] : [];
}

function show({ key, value, fallback, from, variable, isForPages, isSecret }: DescribedSetting): SettingShown {
  return {
    key: key.path,
    kind: key.kind,
    choices: key.choices,
    value: (value ?? null) as SettingShown['value'],
    fallback: (fallback ?? null) as SettingShown['fallback'],
    from,
    variable: variable ?? null,
    isFree: isForPages && from !== 'environment' && from !== 'flag',
    isForPages,
    isSecret,
    help: { en: configWords('en').keys[key.path as KeyPath], ru: configWords('ru').keys[key.path as KeyPath] },
  };
}

/** Changes with every octet that the pages have written. */
function tagOf(data: string): string {
  return `s${createHash('sha256')
    .update(readText(pagesFile(data)))
    .digest('hex')
    .slice(0, 16)}`;
}
