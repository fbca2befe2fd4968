import type { SafeLevel } from './family/household.ts';
import type { Text } from './profile.ts';
import type { Qname } from './qname.ts';

/** A search engine, or a site of videos, with a twin that leaves out what is not for children. */
export interface SafeSearchEngine {
  readonly id: string;
  readonly title: Text;
  /** Exactly these names, and none below them, lead to the twin. */
  readonly names: readonly Qname[];
  /** The twin for each level. Where there is no moderate one, the strict one serves. */
  readonly targets: { readonly strict: Qname; readonly moderate?: Qname };
}

/** Search engines that the house knows. */
export interface SafeSearch {
  readonly engines: readonly SafeSearchEngine[];
  /** Engines without such a twin, each with all below it: who wants searches safe closes them. */
  readonly noSafeMode: readonly Qname[];
}

/** The twin of an engine at a level. */
export function twinAt({ targets }: SafeSearchEngine, level: Exclude<SafeLevel, 'off'>): Qname {
  return targets[level] ?? targets.strict;
}
