import { fileURLToPath } from 'node:url';

/** A module of this folder that starts on its own, as source or as its file in the bundle: `resolver-thread`. */
export function entryUrl(name: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, import.meta.url);
}

/** The folder with the parents' pages: beside the bundle, or where the bundle would be. */
export function pagesFolder(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/web' : './web', import.meta.url));
}
