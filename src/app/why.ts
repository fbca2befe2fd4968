import type { Settings } from '../config/schema.ts';
import type { Qname } from '../core/qname.ts';
import type { Verdict } from '../core/verdict.ts';
import type { CatalogueMeta, Listing } from '../store/catalogue.ts';
import { openNewest } from '../store/catalogue-folder.ts';
import { readCategories } from './blocklists.ts';
import { compilePolicy } from './household.ts';
import { openRegistry } from './registry-feed.ts';

/** Everything that speaks for or against a name at home. */
export interface Explanation {
  readonly name: Qname;
  /** Which list has it, under which ancestor. The family's own rule is told by the verdict. */
  readonly matches: readonly Listing[];
  readonly verdict: Verdict;
  readonly catalogue: CatalogueMeta;
}

/** Why a name is allowed or blocked; undefined where no catalogue has been compiled yet. */
export async function explainName(settings: Settings, name: Qname): Promise<Explanation | undefined> {
  const lists = openNewest(settings.directories.data, () => {});
  if (lists === undefined) return undefined;
  try {
    const registry = await openRegistry(settings);
    const { catalogue, rulings } = compilePolicy(settings, { categories: readCategories(), lists, registry });
    const { verdict } = rulings.of(catalogue.find(name));
    // Of what the law forbids nothing else is told: which list has it too would describe it.
    const matches = verdict.because?.kind === 'registry' ? [] : lists.listings(name);
    return { name, matches, verdict, catalogue: lists.meta };
  } finally {
    lists.close();
  }
}
