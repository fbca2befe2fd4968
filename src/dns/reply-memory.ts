import { randomInt } from 'node:crypto';
import type { Qname } from '../core/qname.ts';
import type { Query, Reply } from './resolver.ts';
import { Flag, headerSize } from './wire/header.ts';
import { lowerCase } from './wire/name.ts';

/** A reply that is kept, and what became of it; read out of the memory, so it does not change. Times by the house's clock. */
export interface Kept {
  /** Its `records` lie in the memory's own block: to be copied before anything else is kept. */
  readonly reply: Reply;
  readonly expiresAt: number;
  /** How often it was found before. */
  readonly hits: number;
  /** Upstreams failed lately: it is served stale at once until then. */
  readonly retryAt: number;
  /** Where it stands in the block. */
  readonly place: number;
}

/** Where a field stands in an entry. Behind them: the name, the TTL offsets, the targets, the records. */
const field = {
  storedAt: 0,
  expiresAt: 8,
  retryAt: 16,
  hits: 24,
  type: 28,
  variant: 30,
  rcode: 31,
  flags: 32,
  answers: 34,
  authorities: 36,
  additionals: 38,
  name: 40,
  ttls: 42,
  targets: 44,
  records: 46,
} as const;
const fieldsSize = 50;

/** Type and class, which stand behind the name in a question. */
const behindName = 4;

/** A question stands in one of so many neighbours of the index, at either of two spots; the oldest of them makes room. */
const ways = 4;

/** Octets of the block for each place of the index: less than what the usual reply takes. */
const octetsPerPlace = 96;

/** Longest entry that is kept: a reply of a TCP-sized zone would push out hundreds of others. */
const maxEntry = 1 / 8;

/**
 * Replies by question, as octets in one block of memory that is written round and round: the garbage collector has
 * nothing to walk through, and the memory is as large as was said, whatever is asked.
 *
 * A place in the block is told by how many octets had ever been written before it. So what has been overwritten is known
 * by its number alone, and the index need never be cleaned. What is found in the older half is written anew at the
 * front, so what a family asks for stays.
 */
export class ReplyMemory {
  readonly #room: number;
  readonly #block: Buffer;
  readonly #view: DataView;
  readonly #hashes: Uint32Array;
  readonly #places: Float64Array;
  /** Secret, so that nobody can choose names that push each other out. */
  readonly #seed = randomInt(2 ** 32);
  #written: number;

  /** `octets`: of the block; the index takes an eighth more. */
  constructor(octets: number) {
    this.#room = octets;
    this.#block = Buffer.allocUnsafeSlow(octets);
    this.#view = new DataView(this.#block.buffer);
    const places = 2 ** Math.ceil(Math.log2(Math.max(ways, octets / octetsPerPlace)));
    this.#hashes = new Uint32Array(places);
    this.#places = new Float64Array(places);
    // Place 0 is then long overwritten, as an index full of zeroes says.
    this.#written = octets + 1;
  }

  find(query: Query): Kept | undefined {
    const hash = this.#hash(query);
    const slot = this.#slotOf(hash, query);
    if (slot < 0) return undefined;
    let place = this.#places[slot]!;
    if (place < this.#written - this.#room / 2) place = this.#places[slot] = this.#moveToFront(place);
    return this.#read(place);
  }

  /** Keeps it in place of what was kept for the same question. */
  keep(query: Query, reply: Reply, expiresAt: number): void {
    const nameEnd = query.questionEnd - behindName;
    let length = fieldsSize + nameEnd - headerSize + 2 * reply.ttls.length + reply.records.length;
    for (const target of reply.targets) length += 2 + target.length;
    if (length > this.#room * maxEntry) return;

    const place = this.#roomFor(length);
    const start = place % this.#room;
    const view = this.#view;
    view.setFloat64(start + field.storedAt, reply.storedAt);
    view.setFloat64(start + field.expiresAt, expiresAt);
    view.setFloat64(start + field.retryAt, 0);
    view.setUint32(start + field.hits, 0);
    view.setUint16(start + field.type, query.type);
    view.setUint8(start + field.variant, variantOf(query));
    view.setUint8(start + field.rcode, reply.rcode);
    view.setUint16(start + field.flags, reply.flags);
    view.setUint16(start + field.answers, reply.answers);
    view.setUint16(start + field.authorities, reply.authorities);
    view.setUint16(start + field.additionals, reply.additionals);
    view.setUint16(start + field.name, nameEnd - headerSize);
    view.setUint16(start + field.ttls, reply.ttls.length);
    view.setUint16(start + field.targets, reply.targets.length);
    view.setUint16(start + field.records, reply.records.length);

    let at = start + fieldsSize;
    for (let i = headerSize; i < nameEnd; i++) this.#block[at++] = lowerCase(query.message[i]!);
    for (const ttl of reply.ttls) {
      view.setUint16(at, ttl);
      at += 2;
    }
    for (const target of reply.targets) {
      view.setUint16(at, target.length);
      at += 2 + this.#block.write(target, at + 2, 'latin1');
    }
    this.#block.set(reply.records, at);
    this.#index(query, place);
  }

  countHit({ place, hits }: Kept): void {
    this.#view.setUint32((place % this.#room) + field.hits, hits + 1);
  }

  /** Upstreams failed for this question: what is kept for it, if it still is, is served stale at once until `retryAt`. */
  postpone(query: Query, retryAt: number): void {
    const slot = this.#slotOf(this.#hash(query), query);
    if (slot >= 0) this.#view.setFloat64((this.#places[slot]! % this.#room) + field.retryAt, retryAt);
  }

  /** The slot of the index that leads to the question's entry; -1 where nothing is kept. */
  #slotOf(hash: number, query: Query): number {
    const slot = this.#slotAmong(this.#spot(hash), hash, query);
    return slot < 0 ? this.#slotAmong(this.#otherSpot(hash), hash, query) : slot;
  }

  #slotAmong(spot: number, hash: number, query: Query): number {
    const oldest = this.#written - this.#room;
    for (let slot = spot; slot < spot + ways; slot++) {
      if (this.#hashes[slot] !== hash) continue;
      const place = this.#places[slot]!;
      if (place >= oldest && this.#answers(place % this.#room, query)) return slot;
    }
    return -1;
  }

  #spot(hash: number): number {
    return hash & (this.#hashes.length - ways);
  }

  #otherSpot(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 7) & (this.#hashes.length - ways);
  }

  /** Points the index to a new entry: where its question stood, or else where the oldest of the neighbours stood. */
  #index(query: Query, place: number): void {
    const hash = this.#hash(query);
    let slot = this.#slotOf(hash, query);
    if (slot < 0) slot = this.#older(this.#oldestAmong(this.#spot(hash)), this.#oldestAmong(this.#otherSpot(hash)));
    this.#hashes[slot] = hash;
    this.#places[slot] = place;
  }

  #oldestAmong(spot: number): number {
    let oldest = spot;
    for (let slot = spot + 1; slot < spot + ways; slot++) oldest = this.#older(oldest, slot);
    return oldest;
  }

  #older(slot: number, other: number): number {
    return this.#places[other]! < this.#places[slot]! ? other : slot;
  }

  /** Has the entry that starts here the question that is asked, letter case aside? */
  #answers(start: number, query: Query): boolean {
    const view = this.#view;
    const { message, type } = query;
    const nameEnd = query.questionEnd - behindName;
    if (view.getUint16(start + field.name) !== nameEnd - headerSize) return false;
    if (view.getUint16(start + field.type) !== type || view.getUint8(start + field.variant) !== variantOf(query)) {
      return false;
    }
    const toEntry = start + fieldsSize - headerSize;
    for (let i = headerSize; i < nameEnd; i++) {
      if (this.#block[toEntry + i] !== lowerCase(message[i]!)) return false;
    }
    return true;
  }

  /** Makes room behind what was written last; an entry never goes over the end of the block. */
  #roomFor(length: number): number {
    const left = this.#room - (this.#written % this.#room);
    if (length > left) this.#written += left;
    const place = this.#written;
    this.#written += length;
    return place;
  }

  #moveToFront(place: number): number {
    const from = place % this.#room;
    const length = this.#lengthOf(from);
    const moved = this.#roomFor(length);
    this.#block.copyWithin(moved % this.#room, from, from + length);
    return moved;
  }

  #lengthOf(start: number): number {
    const view = this.#view;
    let at = start + fieldsSize + view.getUint16(start + field.name) + 2 * view.getUint16(start + field.ttls);
    for (let i = view.getUint16(start + field.targets); i > 0; i--) at += 2 + view.getUint16(at);
    return at + view.getUint16(start + field.records) - start;
  }

  #read(place: number): Kept {
    const view = this.#view;
    const start = place % this.#room;
    let at = start + fieldsSize + view.getUint16(start + field.name);
    const ttls: number[] = [];
    for (let i = view.getUint16(start + field.ttls); i > 0; i--, at += 2) ttls.push(view.getUint16(at));
    const targets: Qname[] = [];
    for (let i = view.getUint16(start + field.targets); i > 0; i--) {
      const end = at + 2 + view.getUint16(at);
      targets.push(this.#block.toString('latin1', at + 2, end) as Qname);
      at = end;
    }
    const reply: Reply = {
      rcode: view.getUint8(start + field.rcode),
      flags: view.getUint16(start + field.flags),
      answers: view.getUint16(start + field.answers),
      authorities: view.getUint16(start + field.authorities),
      additionals: view.getUint16(start + field.additionals),
      records: this.#block.subarray(at, at + view.getUint16(start + field.records)),
      ttls,
      storedAt: view.getFloat64(start + field.storedAt),
      ttlFloor: 0,
      lifetime: 0,
      targets,
      ede: undefined,
      source: 'cache',
      verdict: undefined,
    };
    return {
      reply,
      expiresAt: view.getFloat64(start + field.expiresAt),
      hits: view.getUint32(start + field.hits),
      retryAt: view.getFloat64(start + field.retryAt),
      place,
    };
  }

  /** Over the name in lower case, the type and the variant; FNV-1a, its result spread over all bits. */
  #hash(query: Query): number {
    const { message, type } = query;
    const nameEnd = query.questionEnd - behindName;
    let hash = this.#seed ^ (type * 4 + variantOf(query));
    for (let i = headerSize; i < nameEnd; i++) hash = Math.imul(hash ^ lowerCase(message[i]!), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  }
}

/** What beside name and type makes a question another one: DO and CD. */
export function variantOf(query: Query): number {
  return (query.dnssecOk ? 1 : 0) + ((query.flags & Flag.CD) !== 0 ? 2 : 0);
}
