import type { Catalogue } from '../core/ports.ts';
import type { Qname } from '../core/qname.ts';
import type { Tag, TagSet, TagSetId } from '../core/tags.ts';

/**
 * A catalogue with the family's own rules laid over it. A rule speaks of its name and all below; of the rules above a
 * name only the nearest counts, which is the order of judgement's "most specific wins".
 */
export class OwnRules implements Catalogue {
  readonly serial: number;
  readonly costly: boolean;
  readonly #catalogue: Catalogue;
  readonly #rules = new Map<Qname, Tag>();
  /** Tag set of the catalogue and own rule → id of the two together. */
  readonly #ids = new Map<TagSetId, Map<Tag | undefined, TagSetId>>();
  readonly #sets: TagSet[] = [];

  constructor(catalogue: Catalogue, allow: readonly Qname[], deny: readonly Qname[]) {
    this.#catalogue = catalogue;
    this.serial = catalogue.serial;
    this.costly = catalogue.costly;
    for (const name of allow) this.#rules.set(name, ownTag('allow', name));
    // On the same name a deny wins: it is set last.
    for (const name of deny) this.#rules.set(name, ownTag('deny', name));
    this.#together(0, undefined);
  }

  find(name: Qname): TagSetId {
    return this.#together(this.#catalogue.find(name), this.#nearestRule(name));
  }

  tagSet(id: TagSetId): TagSet {
    return this.#sets[id] ?? [];
  }

  #nearestRule(name: Qname): Tag | undefined {
    if (this.#rules.size === 0) return undefined;
    // By hand, not by `selfAndAncestors`: a family with rules pays this for each name that no list has.
    let rule = this.#rules.get(name);
    for (let dot = name.indexOf('.'); rule === undefined && dot >= 0; dot = name.indexOf('.', dot + 1)) {
      rule = this.#rules.get(name.slice(dot + 1) as Qname);
    }
    return rule;
  }

  #together(listed: TagSetId, rule: Tag | undefined): TagSetId {
    let byRule = this.#ids.get(listed);
    if (byRule === undefined) this.#ids.set(listed, (byRule = new Map<Tag | undefined, TagSetId>()));
    let id = byRule.get(rule);
    if (id === undefined) {
      byRule.set(rule, (id = this.#sets.length));
      const tags = this.#catalogue.tagSet(listed);
      this.#sets.push(rule === undefined ? tags : [rule, ...tags]);
    }
    return id;
  }
}

function ownTag(effect: 'allow' | 'deny', name: Qname): Tag {
  return { kind: 'own', name: effect, source: name, effect: 'is' };
}
