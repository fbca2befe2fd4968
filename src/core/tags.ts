/**
 * One thing that is said about a name, and who says it.
 *
 * - `category`, `service`: a list puts the name there (`effect: 'is'`); or makes an exception of what it says itself
 *   (`'isnt'`); or, being an allow list, takes it out whoever put it there (`'frees'`).
 * - `registry`: illegal content by law or court.
 * - `essential`: the house breaks without it.
 * - `locked`: a provider's rule, which no rule of the family goes over; `name` is `allow` or `deny`.
 * - `own`: a parent's rule; `name` is `allow` or `deny`.
 * - `grant`: a parent's temporary yes to the name; `name` is the id of the grant.
 * - `always`: open also when all else is closed.
 * - `reviewed`: in the catalogue of constructive sites.
 * - `search`: an engine that has a safe mode (`'is'`), or one of its names that is safe already (`'isnt'`); `name` is
 *   the id of the engine.
 * - `background`: what devices ask with nobody at them; no budget counts it.
 */
export interface Tag {
  readonly kind:
    | 'registry'
    | 'essential'
    | 'locked'
    | 'own'
    | 'category'
    | 'service'
    | 'grant'
    | 'always'
    | 'reviewed'
    | 'search'
    | 'background';
  /** Which category, service or registry: `gambling`. */
  readonly name: string;
  /** Who says so: the id of the source, `ut1/gambling`. */
  readonly source: string;
  readonly effect: 'is' | 'isnt' | 'frees';
  /** Whose word it is where it holds for one person only (`own`, `grant`, `always`); undefined: for everyone. */
  readonly who?: string;
}

/** Which names an entry speaks of: the name alone, the name and all below it, or only what is below. */
export type Scope = 'exact' | 'subtree' | 'below';

/** Everything known of a name and of what is above it: each tag once; their order says nothing, but for a rule of the family, which stands first. */
export type TagSet = readonly Tag[];

/** A tag set as the hot path knows it: a small number, the same for all names with the same tags. */
export type TagSetId = number;

/** All that the house says of a name that the law forbids: not which feed, nor which entry. */
export const forbiddenByLaw: Tag = { kind: 'registry', name: 'registry', source: 'registry', effect: 'is' };

/** The name of the `search` tag of all engines that cannot be made safe. */
export const unsafeEngines = 'others';

/** Nothing is known of the name. */
export const noTags: TagSetId = 0;

/** The tag that puts a name into a category or service, unless all such tags are excepted: then the exception. */
export function membership(
  tags: TagSet,
  kind: 'category' | 'service',
  name: string,
): { readonly listed: Tag | undefined; readonly exception: Tag | undefined } {
  const said = tags.filter((tag) => tag.kind === kind && tag.name === name);
  let exception: Tag | undefined;
  for (const listed of said) {
    if (listed.effect !== 'is') continue;
    // A list may take back what it says, not what another one does; an allow list frees the name from all.
    const excepted = said.find(
      ({ effect, source }) => effect === 'frees' || (effect === 'isnt' && source === listed.source),
    );
    if (excepted === undefined) return { listed, exception: undefined };
    exception ??= excepted;
  }
  return { listed: undefined, exception };
}
