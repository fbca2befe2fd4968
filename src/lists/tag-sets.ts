import { mostTagSets } from '../core/name-row.ts';

/** Interns sets of members: millions of names share a few thousand of them. */
export class TagSets {
  /** Members of each set, ascending; index + 1 is its id, because 0 means that nothing is known. */
  readonly all: (readonly number[])[] = [];
  readonly #single: number[] = [];
  readonly #several = new Map<string, number>();

  /** The id of the set of one member: the usual case, and without a string. */
  idOfOne(member: number): number {
    return (this.#single[member] ??= this.#add([member]));
  }

  /** The id of the set of these members, ascending, each once; the array is copied. */
  idOf(members: readonly number[]): number {
    if (members.length === 1) return this.idOfOne(members[0]!);
    const key = members.join();
    const known = this.#several.get(key);
    if (known !== undefined) return known;
    const id = this.#add([...members]);
    this.#several.set(key, id);
    return id;
  }

  #add(members: readonly number[]): number {
    if (this.all.length === mostTagSets) throw new RangeError(`the lists combine to more than ${mostTagSets} tag sets`);
    return this.all.push(members);
  }
}
