import type { NamedTag } from '../core/family/named-tags.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { Tag, TagSet, TagSetId } from '../core/tags.ts';

/** What the family says of a name: for the name itself, and for all below it. */
interface Entry {
  readonly at: Said;
  readonly below: Said;
}

/** Tags in the order in which they count, and with each tag set of the catalogue the id of the two together. */
interface Said {
  readonly tags: TagSet;
  /** Made when a name is first asked: of thousands of rules few ever are, and thirty thousand maps cost 40 ms. */
  ids: Map<TagSetId, TagSetId> | undefined;
}

/**
 * A catalogue with the names of the family laid over it: own rules, grants, what is always open, search engines. They
 * stand before what the lists say: those of the nearest name first, on one name those for the name alone, and then in the
 * order in which they are given. That is the order of judgement's "most specific wins".
 *
 * Everyone's names are in one table, so that a family of thirty pays for one look, and a tag tells whose it is.
 */
export class FamilyNames implements Catalogue {
  readonly serial: number;
  readonly costly: boolean;
  readonly #catalogue: Catalogue;
  readonly #entries: ReadonlyMap<Qname, Entry>;
  readonly #unsaid: Said = { tags: [], ids: undefined };
  readonly #sets: TagSet[] = [];

  constructor(catalogue: Catalogue, names: readonly NamedTag[]) {
    this.#catalogue = catalogue;
    this.serial = catalogue.serial;
    this.costly = catalogue.costly;
    this.#entries = entriesOf(names);
    this.#together(0, this.#unsaid);
  }

  find(name: Qname): TagSetId {
    return this.#together(this.#catalogue.find(name), this.#saidOf(name));
  }

  tagSet(id: TagSetId): TagSet {
    return this.#sets[id] ?? [];
  }

  #saidOf(name: Qname): Said {
    if (this.#entries.size === 0) return this.#unsaid;
    const own = this.#entries.get(name);
    if (own !== undefined) return own.at;
    // By hand, not by `selfAndAncestors`: a family with rules pays this for each name that no list has.
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const above = this.#entries.get(name.slice(dot + 1) as Qname);
      if (above !== undefined) return above.below;
    }
    return this.#unsaid;
  }

  #together(listed: TagSetId, said: Said): TagSetId {
    const ids = (said.ids ??= new Map<TagSetId, TagSetId>());
    let id = ids.get(listed);
    if (id === undefined) {
      ids.set(listed, (id = this.#sets.length));
      const tags = this.#catalogue.tagSet(listed);
      this.#sets.push(said.tags.length === 0 ? tags : [...said.tags, ...tags]);
    }
    return id;
  }
}

/** Each entry holds what the names above it say too, so one find is enough. */
function entriesOf(names: readonly NamedTag[]): Map<Qname, Entry> {
  const byName = Map.groupBy(names, ({ name }) => name);
  const entries = new Map<Qname, Entry>();
  const entryOf = (name: Qname): Entry | undefined => {
    const known = entries.get(name);
    const said = known === undefined ? byName.get(name) : undefined;
    if (said === undefined) return known;
    const above = tagsAbove(name, entryOf);
    const tagsWith = (scope: NamedTag['scope']): Tag[] => said.flatMap((one) => (one.scope === scope ? [one.tag] : []));
    const below = [...tagsWith('subtree'), ...above];
    const exact = tagsWith('exact');
    const saidBelow: Said = { tags: below, ids: undefined };
    const saidAt: Said = exact.length === 0 ? saidBelow : { tags: [...exact, ...below], ids: undefined };
    const entry: Entry = { at: saidAt, below: saidBelow };
    entries.set(name, entry);
    return entry;
  };
  for (const name of byName.keys()) entryOf(name);
  return entries;
}

/** What the nearest name above says of all below it. */
function tagsAbove(name: Qname, entryOf: (name: Qname) => Entry | undefined): TagSet {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const above = entryOf(name.slice(dot + 1) as Qname);
    if (above !== undefined) return above.below.tags;
  }
  return [];
}
