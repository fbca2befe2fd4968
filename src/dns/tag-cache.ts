import { Generations } from '../core/generations.ts';
import type { Catalogue } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import { noTags, type TagSet, type TagSetId } from '../core/tags.ts';

/**
 * A catalogue with the listed names that the family looks at kept in memory. A name that is not listed is found so by the
 * catalogue's filter in no time, and remembering it would let anyone push out the rest by asking for names at random.
 *
 * Where the catalogue is costly, names that are not listed are remembered too, in a memory of their own: a flood of them
 * pushes out only its like.
 */
export class TagCache implements Catalogue {
  readonly serial: number;
  readonly costly = false;
  readonly #catalogue: Catalogue;
  readonly #seen: Generations<Qname, TagSetId>;
  readonly #unlisted: Generations<Qname, TagSetId> | undefined;

  constructor(catalogue: Catalogue, names: number) {
    this.#catalogue = catalogue;
    this.serial = catalogue.serial;
    this.#seen = new Generations(names);
    this.#unlisted = catalogue.costly ? new Generations(names) : undefined;
  }

  find(name: Qname): TagSetId {
    const seen = this.#seen.get(name) ?? this.#unlisted?.get(name);
    if (seen !== undefined) return seen;
    const found = this.#catalogue.find(name);
    if (found !== noTags) this.#seen.set(name, found);
    else this.#unlisted?.set(name, found);
    return found;
  }

  tagSet(id: TagSetId): TagSet {
    return this.#catalogue.tagSet(id);
  }
}
