import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Household } from '../core/family/household.ts';

/** How a household is written and read; the store keeps texts and does not look into them. */
export interface HouseholdCodec {
  /** Undefined: {@link decode} would not read it back, and what cannot be read back must not be written. */
  encode(household: Household, origin?: Origin): string | undefined;
  /** Undefined: this version of the house cannot read it. */
  decode(text: string): Household | undefined;
  /** Of a text that {@link decode} reads. */
  originOf(text: string): Origin | undefined;
}

/** What a revision came of, as far as whoever takes it back must know. */
export interface Origin {
  /** It is an older one again, which may no longer be kept: the number of that one. */
  readonly restores?: number;
  /** The id of the ask to which it was the yes. */
  readonly answers?: string;
}

/** A household as it was saved. */
export interface Revision {
  /** Grows with each save, and is never used twice. */
  readonly revision: number;
  /** When it was saved, in milliseconds since 1970. */
  readonly at: number;
  readonly household: Household;
  readonly origin?: Origin | undefined;
}

/** What the revision comes of that puts an older one back: of the first that was so, where that one had put it back too. */
export function restoring({ revision, origin }: Revision): Origin {
  return { ...origin, restores: origin?.restores ?? revision };
}

export type Saved =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Somebody else was faster: this is the newest revision now. */
  | { readonly kind: 'conflict'; readonly revision: number }
  /** The household breaks the rules of the document, see {@link HouseholdCodec.encode}. */
  | { readonly kind: 'unsound' };

/** A household as its document says it. */
export interface SealedRevision {
  readonly revision: number;
  readonly at: number;
  readonly document: string;
}

interface Row extends SealedRevision {
  readonly sum: string;
}

/** So many revisions are kept; fewer when they have more octets than this, but never fewer than the least. */
const mostKept = 50;
const mostOctets = 8 * 1024 ** 2;
const leastKept = 5;

/** The table of revisions. The calls that write expect to be in a transaction. */
export class HouseholdRevisions {
  readonly #codec: HouseholdCodec;
  readonly #newest;
  readonly #all;
  readonly #one;
  readonly #below;
  readonly #insert;
  readonly #sizes;
  readonly #drop;
  #saves = 0;

  constructor(db: Database, codec: HouseholdCodec) {
    this.#codec = codec;
    this.#newest = db.prepare<[], Row>('SELECT * FROM revisions ORDER BY revision DESC LIMIT 1');
    this.#all = db.prepare<[], Pick<Row, 'revision' | 'at'>>(
      'SELECT revision, at FROM revisions ORDER BY revision DESC',
    );
    this.#one = db.prepare<[number], Row>('SELECT * FROM revisions WHERE revision = ?');
    this.#below = db.prepare<[number], Row>(
      'SELECT * FROM revisions WHERE revision < ? ORDER BY revision DESC LIMIT 1',
    );
    this.#insert = db.prepare('INSERT INTO revisions (revision, at, document, sum) VALUES (?, ?, ?, ?)');
    this.#sizes = db.prepare<[], { revision: number; octets: number }>(
      'SELECT revision, octet_length(document) AS octets FROM revisions ORDER BY revision DESC',
    );
    this.#drop = db.prepare<[number]>('DELETE FROM revisions WHERE revision <= ?');
  }

  /** How many were saved through this object. */
  get saves(): number {
    return this.#saves;
  }

  /** Number and time of each, the newest first. */
  list(): { readonly revision: number; readonly at: number }[] {
    return this.#all.all();
  }

  /** Undefined where it is not kept, where its sum does not hold, or where it cannot be read. */
  get(revision: number): Revision | undefined {
    return this.#read(this.#one.get(revision));
  }

  /** As {@link get}, with the document as it was written. */
  sealed(revision: number): SealedRevision | undefined {
    const row = this.#one.get(revision);
    return this.#read(row) && row;
  }

  /** Undefined where there is none, where its sum does not hold, or where it cannot be read. */
  newest(): Revision | undefined {
    return this.#read(this.#newest.get());
  }

  /**
   * What held before the change that made a revision; undefined where it is not kept. One that restores an older one was
   * made by the change that made that: so whoever goes back twice goes back two changes.
   */
  before({ revision, origin }: Revision): Revision | undefined {
    return this.#read(this.#below.get(origin?.restores ?? revision));
  }

  /**
   * Saves the household as the next revision, and drops the oldest ones. What is the same as the newest is not written
   * again and keeps its number.
   *
   * @param expected the newest revision that whoever made the change knew
   */
  save(household: Household, expected: number, at: number, origin?: Origin): Saved {
    const row = this.#newest.get();
    const revision = row?.revision ?? 0;
    if (revision !== expected) return { kind: 'conflict', revision };
    const document = this.#codec.encode(household, origin);
    if (document === undefined) return { kind: 'unsound' };
    // What restores another is written in any case: the way back goes on from there.
    const mayBeSame = row !== undefined && origin?.restores === undefined;
    if (mayBeSame && this.#isSame(row, household, origin, document)) return { kind: 'saved', revision };
    this.put({ revision: revision + 1, at, document });
    this.#trim();
    this.#saves++;
    return { kind: 'saved', revision: revision + 1 };
  }

  /** Writes a document under a number that is not taken. */
  put(sealed: SealedRevision): void {
    const { revision, at, document } = sealed;
    this.#insert.run(revision, at, document, sumOf(sealed));
  }

  /** Is that the household of the row, whatever the row came of? `document` is how it would be written with this origin. */
  #isSame(row: Row, household: Household, origin: Origin | undefined, document: string): boolean {
    const before = sumOf(row) === row.sum ? this.#codec.originOf(row.document) : undefined;
    const asBefore = before === origin ? document : this.#codec.encode(household, before);
    return asBefore === row.document;
  }

  #read(row: Row | undefined): Revision | undefined {
    if (row === undefined || sumOf(row) !== row.sum) return undefined;
    const household = this.#codec.decode(row.document);
    if (household === undefined) return undefined;
    return { revision: row.revision, at: row.at, household, origin: this.#codec.originOf(row.document) };
  }

  #trim(): void {
    let octets = 0;
    for (const [index, row] of this.#sizes.all().entries()) {
      octets += row.octets;
      if (index < leastKept || (index < mostKept && octets <= mostOctets)) continue;
      this.#drop.run(row.revision);
      return;
    }
  }
}

function sumOf({ revision, at, document }: SealedRevision): string {
  return createHash('sha256').update(`${revision} ${at} ${document}`).digest('hex');
}
