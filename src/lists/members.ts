import type { Scope, Tag } from '../core/tags.ts';
import type { Entry } from './entry.ts';
import type { Source } from './source.ts';

/** A tag and how deep it holds: what a tag set is made of. A catalogue has few: six at most for each source. */
export interface Member {
  /** Id of the tag: its index in {@link Members.tags} + 1. */
  readonly tag: number;
  readonly scope: Scope;
  /** Index of the source among the sources compiled. */
  readonly source: number;
}

/** Numbers tags and members in the order in which entries first need them, so the same lists give the same numbers. */
export class Members {
  readonly tags: Tag[] = [];
  readonly all: Member[] = [];

  /** Gives each entry of one source the number of its member, an index in {@link all}. */
  forSource(source: Source, index: number): (entry: Entry) => number {
    const tags: Partial<Record<Tag['effect'], number>> = {};
    const known: Record<Tag['effect'], Partial<Record<Scope, number>>> = { is: {}, isnt: {} };
    return (entry) => {
      const effect = source.action === 'allow' ? 'isnt' : entry.effect;
      return (known[effect][entry.scope] ??= this.#add({
        tag: (tags[effect] ??= this.#addTag({ kind: source.kind, name: source.name, source: source.id, effect })),
        scope: entry.scope,
        source: index,
      }));
    };
  }

  /** A member as the catalogue keeps it. */
  tagAndScope(member: number): readonly [tag: number, scope: Scope] {
    const { tag, scope } = this.all[member]!;
    return [tag, scope];
  }

  #add(member: Member): number {
    return this.all.push(member) - 1;
  }

  #addTag(tag: Tag): number {
    return this.tags.push(tag);
  }
}
