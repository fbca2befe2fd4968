import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Language } from '../core/profile.ts';
import { camel } from './camel.ts';
import { checkFiles, crossCheck } from './cross-checks.ts';
import { withAbsolutePaths } from './paths.ts';
import type { Fault, Place, Problem } from './problem.ts';
import type { Settings } from './schema.ts';
import { type PagesRead, readPages } from './pages-file.ts';
import {
  fileVariable,
  fromEnvironment,
  fromFlags,
  override,
  type Override,
  type Overrides,
  type Tree,
} from './sources.ts';
import { readTomlFile, type TomlFile } from './toml-file.ts';
import { keyOf, validate } from './validate.ts';

/** Where settings come from; a later one wins: defaults, the file, what the pages have set, the environment, the flags. */
export interface Origins {
  /** The working directory; its `settings.toml` is read when no other file is named. */
  readonly directory: string;
  /** Named with `--settings`, else `DOMOVOY_SETTINGS`. A named file must be there. */
  readonly file?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Key path → text: `{ 'dns.listen': '127.0.0.1:53' }`. */
  readonly flags: Readonly<Record<string, string>>;
  /** Ids of the known categories; without them, categories are not checked. */
  readonly categories?: readonly string[] | undefined;
  /** The machine's language; it counts where no setting says another. */
  readonly language?: Language | undefined;
}

/** The settings, or what is wrong with them; in either case the language to say it in, as far as it can be read. */
export type Loaded = {
  readonly language: Language;
  /** The file that was read; undefined: none was there. */
  readonly file: string | undefined;
} & (
  | {
      readonly settings: Settings;
      /** What is wrong and yet no reason to keep the house shut. */
      readonly warnings: readonly Problem[];
    }
  | { readonly problems: readonly Problem[] }
);

/**
 * Reads the settings, whole or not at all: with any problem there are none, and every problem is told. What is wrong with
 * what the pages have set keeps no house shut: nothing of it counts then, and it is among the warnings.
 */
export function load(origins: Origins): Loaded {
  const layers = readLayers(origins);
  const without = settle(origins, layers, []);
  if ('problems' in without) return without;
  const pages = readPages(without.settings.directories.data);
  const withPages = loadWithPages(origins, pages);
  if (!('problems' in withPages)) return withPages;
  return { ...without, warnings: [...withPages.problems, ...without.warnings] };
}

/** The settings as they would be if the pages said this. */
export function loadWithPages(origins: Origins, pages: PagesRead): Loaded {
  const settled = settle(origins, readLayers(origins), pages.overrides);
  if (pages.problems.length === 0) return settled;
  const { language, file } = settled;
  return { language, file, problems: pages.problems };
}

/** What each origin says, one by one. */
export interface Layers {
  readonly file: string | undefined;
  readonly toml: TomlFile;
  readonly environment: Overrides;
  readonly flags: Overrides;
}

export function readLayers(origins: Origins): Layers {
  const file = fileOf(origins);
  return {
    file,
    toml: file === undefined ? noFile : readTomlFile(file),
    environment: fromEnvironment(origins.env),
    flags: fromFlags(origins.flags),
  };
}

function settle(origins: Origins, { file, toml, environment, flags }: Layers, pages: readonly Override[]): Loaded {
  const overrides = [...pages, ...environment.overrides, ...flags.overrides];
  const tree = overrides.reduce<Tree>((tree, { path, value }) => override(tree, path, value), {
    ...(origins.language && { language: origins.language }),
    ...toml.tree,
  });
  const { value, findings, original } = validate(tree);

  const outside = new Map(overrides.map(({ path, place }) => [path, place]));
  const outsidePlace = (key: string): Place | undefined => outside.get(key) ?? outside.get(key.split(/[.[]/)[0]!);
  const settings = withAbsolutePaths(camel(value), (key) =>
    file !== undefined && outsidePlace(key) === undefined ? dirname(file) : origins.directory,
  );

  const problemAt = (key: string, fault: Fault): Problem => {
    const place = outsidePlace(key.replace(/\[.*$/, ''));
    if (place !== undefined || file === undefined) return { key, place, fault };
    const line = toml.locate(key, 'value' in fault ? fault.value : undefined);
    return { key, place: { kind: 'file', file, line }, fault };
  };
  const problems = [
    ...toml.problems,
    ...environment.problems,
    ...flags.problems,
    ...findings.map(({ path, fault }) => problemAt(keyOf(path), fault)),
    ...crossCheck(settings, origins.categories).map(({ key, fault }) => problemAt(original(key), fault)),
  ];
  const { language } = settings;
  if (problems.length > 0) return { language, file, problems: problems.sort((a, b) => lineOf(a) - lineOf(b)) };
  return { language, file, settings, warnings: checkFiles(settings).map(({ key, fault }) => problemAt(key, fault)) };
}

/** In the order of the file; what stands in no line comes first. */
function lineOf({ place }: Problem): number {
  return (place?.kind === 'file' ? place.line : undefined) ?? 0;
}

const noFile: TomlFile = { tree: {}, locate: () => undefined, problems: [] };

/** The file to read; undefined when none is named and none is there. */
function fileOf({ directory, file, env }: Origins): string | undefined {
  const named = file ?? env[fileVariable];
  if (named !== undefined && named !== '') return resolve(directory, named);
  const usual = resolve(directory, 'settings.toml');
  return existsSync(usual) ? usual : undefined;
}
