import { keys, type Key, variableOf } from './keys.ts';
import { type Layers, type Origins, readLayers } from './load.ts';
import type { PagesRead } from './pages-file.ts';
import { isForPages, secretKeys } from './pages-keys.ts';
import type { Tree } from './sources.ts';

/** A setting as its files have it, and who says so. */
export interface DescribedSetting {
  readonly key: Key;
  readonly value: unknown;
  readonly fallback: unknown;
  readonly from: 'default' | 'file' | 'pages' | 'environment' | 'flag';
  /** The variable of the environment that gives it. */
  readonly variable: string | undefined;
  readonly isForPages: boolean;
  readonly isSecret: boolean;
}

/** Every setting, in the order of the schema: what counts, and who says so. */
export function describeSettings(
  origins: Origins,
  pages: PagesRead,
): { readonly file: string | undefined; readonly settings: readonly DescribedSetting[] } {
  const layers = readLayers(origins);
  const settings = keys
    .filter(({ within }) => within === undefined)
    .map((key): DescribedSetting => {
      const isSecret = secretKeys.includes(key.path);
      const fallback = key.path === 'language' && origins.language ? origins.language : key.fallback;
      const { from, value } = whoSays(key, layers, pages) ?? { from: 'default', value: fallback };
      return {
        key,
        value: isSecret ? null : value,
        fallback: isSecret ? null : fallback,
        from,
        variable: from === 'environment' ? variableOf(key.path) : undefined,
        isForPages: isForPages(key.path),
        isSecret,
      };
    });
  return { file: layers.file, settings };
}

/** The last one that says something of a key; undefined: nobody does. */
function whoSays(
  { path }: Key,
  { toml, environment, flags }: Layers,
  pages: PagesRead,
): Pick<DescribedSetting, 'from' | 'value'> | undefined {
  const layers = [
    ['flag', flags.overrides],
    ['environment', environment.overrides],
    ['pages', pages.problems.length === 0 ? pages.overrides : []],
  ] as const;
  for (const [from, overrides] of layers) {
    const said = overrides.find((one) => one.path === path);
    if (said !== undefined) return { from, value: said.value };
  }
  const value = path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (typeof inner === 'object' ? (inner as Tree | null)?.[name] : undefined),
      toml.tree,
    );
  return value === undefined ? undefined : { from: 'file', value };
}
