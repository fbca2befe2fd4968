import { crossCheck } from './cross-checks.ts';
import { camel } from './camel.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './schema.ts';
import { keyOf, validate } from './validate.ts';

/**
 * Reads one `[[source]]` by the rules of the file of settings, beside nothing else: the entry, or all that is wrong with it.
 * Keys of the problems are those of the entry: `url`.
 */
export function checkSource(
  entry: Readonly<Record<string, unknown>>,
  categories: readonly string[],
): { readonly source: Settings['source'][number] } | { readonly problems: readonly Problem[] } {
  const { value, findings } = validate({ source: [entry] });
  const settings = camel(value);
  const found = [
    ...findings.map(({ path, fault }) => ({ key: keyOf(path), fault })),
    // What is not there is not compared with the rest.
    ...(findings.length > 0 ? [] : crossCheck(settings, categories)),
  ];
  const [source] = settings.source;
  if (found.length === 0 && source !== undefined) return { source };
  return {
    problems: found.map(({ key, fault }) => ({ key: key.replace(/^source\[0\]\.?/, ''), place: undefined, fault })),
  };
}
