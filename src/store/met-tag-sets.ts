import type Database from 'better-sqlite3';
import { Generations } from '../core/generations.ts';
import { noTags, type Scope, type Tag, type TagSet, type TagSetId } from '../core/tags.ts';
import { settle } from './settle.ts';

/** Combinations remembered, and stored sets: what is met again after more than these is read and settled again. */
const mostPaths = 20_000;
const mostStored = 10_000;

/**
 * Tag sets that have an id: 176 published lists come to 850. An id is for good, for the memories above
 * a catalogue are arrays of them; so beyond this, only what is nearest to a name is heard, which gives few sets more.
 */
const mostSets = 20_000;

/** A tag, which names its entry speaks of, and whether it holds against plain exceptions. */
interface Member {
  readonly id: number;
  readonly tag: Tag;
  readonly scope: Scope;
  readonly important: boolean;
}

/** The tag sets of a catalogue in so far as somebody has asked for a name that has them. */
export class MetTagSets {
  readonly #members: Database.Statement<[number], string>;
  readonly #tag: Database.Statement<[number], Tag & { important: number }>;
  /** Stored set → its members. */
  readonly #stored = new Generations<number, readonly Member[]>(mostStored);
  /** Combination of stored sets met at a name → id of the tag set that they make. */
  readonly #ids = new Generations<string, TagSetId>(mostPaths);
  readonly #sets: TagSet[] = [[]];
  readonly #idByTags = new Map<string, TagSetId>([['', noTags]]);

  constructor(database: Database.Database) {
    this.#members = database.prepare<[number], string>('SELECT members FROM tag_set WHERE id = ?').pluck();
    this.#tag = database.prepare<[number], Tag & { important: number }>(
      'SELECT kind, name, source, effect, important FROM tag WHERE id = ?',
    );
  }

  /**
   * The tag set of a combination: `=` and the stored set of the name itself, `.` and that of each ancestor that is listed,
   * the nearest first, `~` and each tag that a pattern gives. Combinations that come to the same share an id.
   */
  idOf(path: string): TagSetId {
    return this.#ids.get(path) ?? this.#intern(path);
  }

  tagSet(id: TagSetId): TagSet {
    return this.#sets[id] ?? [];
  }

  membersOf(set: number): readonly Member[] {
    const known = this.#stored.get(set);
    if (known !== undefined) return known;
    const stored = JSON.parse(this.#members.get(set) ?? '[]') as [number, Scope][];
    const members = stored.map(([id, scope]) => this.member(id, scope));
    this.#stored.set(set, members);
    return members;
  }

  member(id: number, scope: Scope): Member {
    const { important, ...tag } = this.#tag.get(id)!;
    return { id, tag, scope, important: important === 1 };
  }

  #intern(path: string): TagSetId {
    const id = this.#idOf(this.#settled(path)) ?? this.#idOf(this.#settled(nearest(path)), Infinity)!;
    this.#ids.set(path, id);
    return id;
  }

  /** Undefined where they would be one set too many. */
  #idOf(tags: readonly Tag[], most = mostSets): TagSetId | undefined {
    const text = tags.length === 0 ? '' : JSON.stringify(tags);
    const known = this.#idByTags.get(text);
    if (known !== undefined || this.#sets.length >= most) return known;
    const id = this.#sets.push(tags) - 1;
    this.#idByTags.set(text, id);
    return id;
  }

  #settled(path: string): readonly Tag[] {
    // By id: a name may have a hundred ancestors, and a list may say the same of each.
    const said = new Map<number, Member>();
    for (const [, depth, text] of path.matchAll(/([=.~])(\d+)/g)) {
      const id = Number(text);
      if (depth === '~') said.set(id, this.member(id, 'exact'));
      else
        for (const member of this.membersOf(id)) if (speaksOf(member.scope, depth === '=')) said.set(member.id, member);
    }
    return settle([...said.values()]);
  }
}

/** Does an entry of this scope speak of the name it stands at, or of what is below? */
export function speaksOf(scope: Scope, isNameItself: boolean): boolean {
  return scope === 'subtree' || (scope === 'exact') === isNameItself;
}

/** The first step of a path. */
function nearest(path: string): string {
  return /^.\d+/.exec(path)![0];
}
