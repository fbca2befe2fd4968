import { Generations } from '../core/generations.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import { noTags, type TagSet, type TagSetId } from '../core/tags.ts';

/**
 * A catalogue with the listed names that the family looks at kept in memory. A name that is not listed is found so by the
 * catalogue's filter in no time, and remembering it would let anyone push out the rest by asking for names at random;
 * it is remembered only where the catalogue has patterns, which cost more than the room.
 */
export class TagCache implements Catalogue {
  readonly serial: number;
  readonly costly = false;
  readonly #catalogue: Catalogue;
  readonly #seen: Generations<Qname, TagSetId>;

  constructor(catalogue: Catalogue, names: number) {
    this.#catalogue = catalogue;
    this.serial = catalogue.serial;
    this.#seen = new Generations(names);
  }

  find(name: Qname): TagSetId {
    const seen = this.#seen.get(name);
    if (seen !== undefined) return seen;
    const found = this.#catalogue.find(name);
    if (found !== noTags || this.#catalogue.costly) this.#seen.set(name, found);
    return found;
  }

  tagSet(id: TagSetId): TagSet {
    return this.#catalogue.tagSet(id);
  }
}
