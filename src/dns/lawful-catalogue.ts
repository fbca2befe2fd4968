import type { Catalogue, Registry } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import { forbiddenByLaw, noTags, type TagSet, type TagSetId } from '../core/tags.ts';

/** The tag set of what the law forbids; those of the catalogue below move up by one. */
const forbidden: TagSetId = 1;
const forbiddenTags: TagSet = [forbiddenByLaw];

/**
 * A catalogue with the law laid over it. Of a forbidden name nothing else is said, for nothing else counts: whatever a
 * list, a parent or the house itself says of it, `judge` would hear the law first.
 */
export class LawfulCatalogue implements Catalogue {
  readonly serial: number;
  /** A look into the registry hashes the name and what is above it. */
  readonly costly = true;
  readonly #registry: Registry;
  readonly #catalogue: Catalogue;

  constructor(registry: Registry, catalogue: Catalogue) {
    this.#registry = registry;
    this.#catalogue = catalogue;
    this.serial = catalogue.serial;
  }

  find(name: Qname): TagSetId {
    if (this.#registry.forbids(name)) return forbidden;
    const found = this.#catalogue.find(name);
    return found === noTags ? noTags : found + 1;
  }

  tagSet(id: TagSetId): TagSet {
    if (id === forbidden) return forbiddenTags;
    return this.#catalogue.tagSet(id === noTags ? noTags : id - 1);
  }
}
