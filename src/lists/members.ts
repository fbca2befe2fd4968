import type { CompiledTag } from '../core/ports.ts';
import type { Scope, Tag } from '../core/tags.ts';
import type { Entry } from './entry.ts';
import type { Source } from './source.ts';

/** A tag and how deep it holds: what a tag set is made of. A catalogue has few: twelve at most for each source, one for each service. */
export interface Member {
  /** Id of the tag: its index in {@link Members.tags} + 1. */
  readonly tag: number;
  readonly scope: Scope;
  /** Index of the source among the sources compiled. */
  readonly source: number;
  /** What it was needed for is not believed; none of it comes into the catalogue. */
  isLeftOut: boolean;
}

/** Numbers of what one source has needed so far: the tag of an effect, and its member for each scope. */
type KnownMembers = Record<Tag['effect'], Partial<Record<Scope | 'tag', number>>>;

const nothingKnown = (): KnownMembers => ({ is: {}, isnt: {}, frees: {} });

/** Numbers tags and members in the order in which entries first need them, so the same lists give the same numbers. */
export class Members {
  readonly tags: CompiledTag[] = [];
  readonly all: Member[] = [];

  /** Gives each entry of one source the number of its member, an index in {@link all}. */
  forSource(source: Source, index: number): (entry: Omit<Entry, 'name'>) => number {
    const { kind, id, action } = source;
    const plain = new Map([[source.name, nothingKnown()]]);
    const emphatic = new Map([[source.name, nothingKnown()]]);
    return ({ scope, effect: written, important = false, of: name = source.name }) => {
      const effect = action === 'allow' ? 'frees' : written;
      const byName = important ? emphatic : plain;
      let ofName = byName.get(name);
      if (ofName === undefined) byName.set(name, (ofName = nothingKnown()));
      const known = ofName[effect];
      return (known[scope] ??= this.#add({
        tag: (known.tag ??= this.#addTag({ kind, name, source: id, effect, important })),
        scope,
        source: index,
        isLeftOut: false,
      }));
    };
  }

  /** Leaves out what a source has said so far. */
  leaveOut(source: number): void {
    for (const member of this.all) if (member.source === source) member.isLeftOut = true;
  }

  /** A member as the catalogue keeps it. */
  tagAndScope(member: number): readonly [tag: number, scope: Scope] {
    const { tag, scope } = this.all[member]!;
    return [tag, scope];
  }

  #add(member: Member): number {
    return this.all.push(member) - 1;
  }

  #addTag(tag: CompiledTag): number {
    return this.tags.push(tag);
  }
}
