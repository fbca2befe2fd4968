import type { NamedTags } from '../core/family/named-tags.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { Tag, TagSet, TagSetId } from '../core/tags.ts';
import { NamePlaces } from './name-places.ts';

/** What the family says of a name: for the name itself, and for all below it. */
interface Entry {
  readonly at: Said;
  readonly below: Said;
}

/** Tags in the order in which they count, and with each tag set of the catalogue the id of the two together. */
interface Said {
  readonly tags: TagSet;
  readonly ids: Map<TagSetId, TagSetId>;
}

/**
 * A catalogue with the names of the family laid over it: own rules, grants, what is always open, search engines. They
 * stand before what the lists say: those of the nearest name first, on one name those for the name alone, and then in the
 * order in which they are given. That is the order of judgement's "most specific wins".
 *
 * Everyone's names are in one table, so that a family of thirty pays for one look, and a tag tells whose it is. The table
 * only tells where a name stands; what follows from it is worked out when the name is first asked. So the rules of a large
 * family are read anew in milliseconds.
 */
export class FamilyNames implements Catalogue {
  readonly serial: number;
  readonly costly: boolean;
  readonly #catalogue: Catalogue;
  readonly #named: readonly NamedTags[];
  readonly #places: NamePlaces;
  /** Of the names that have been asked, or stand above one. */
  readonly #entries = new Map<Qname, Entry>();
  readonly #unsaid = saying([]);
  readonly #sets: TagSet[] = [];

  constructor(catalogue: Catalogue, named: readonly NamedTags[]) {
    this.#catalogue = catalogue;
    this.serial = catalogue.serial;
    this.costly = catalogue.costly;
    this.#named = named;
    this.#places = new NamePlaces(named.map(({ names }) => names));
    this.#together(0, this.#unsaid);
  }

  find(name: Qname): TagSetId {
    return this.#together(this.#catalogue.find(name), this.#saidOf(name));
  }

  tagSet(id: TagSetId): TagSet {
    return this.#sets[id] ?? [];
  }

  /** What the nearest name says: of itself, or of all below it. */
  #saidOf(name: Qname): Said {
    const zone = this.#places.nearest(name);
    if (zone === undefined) return this.#unsaid;
    const entry = this.#entryOf(zone);
    return zone === name ? entry.at : entry.below;
  }

  /** An entry holds what the names above it say too, so one find is enough. */
  #entryOf(zone: Qname): Entry {
    let entry = this.#entries.get(zone);
    if (entry === undefined) this.#entries.set(zone, (entry = this.#read(zone)));
    return entry;
  }

  #read(zone: Qname): Entry {
    const exact: Tag[] = [];
    const subtree: Tag[] = [];
    for (const [list, index] of this.#places.of(zone)) {
      const { names, tagAt } = this.#named[list]!;
      (names[index]!.scope === 'exact' ? exact : subtree).push(tagAt(index));
    }
    const dot = zone.indexOf('.');
    const above = dot < 0 ? undefined : this.#places.nearest(zone.slice(dot + 1) as Qname);
    const below = saying([...subtree, ...(above === undefined ? [] : this.#entryOf(above).below.tags)]);
    return { at: exact.length === 0 ? below : saying([...exact, ...below.tags]), below };
  }

  #together(listed: TagSetId, { tags, ids }: Said): TagSetId {
    let id = ids.get(listed);
    if (id === undefined) {
      ids.set(listed, (id = this.#sets.length));
      const theirs = this.#catalogue.tagSet(listed);
      this.#sets.push(tags.length === 0 ? theirs : [...tags, ...theirs]);
    }
    return id;
  }
}

function saying(tags: TagSet): Said {
  return { tags, ids: new Map() };
}
