/** A module of this folder that starts on its own, as source or as its file in the bundle: `resolver-thread`. */
export function entryUrl(name: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, import.meta.url);
}
