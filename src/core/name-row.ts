/**
 * A row of the catalogue, `key → value`, in numbers that a double holds exactly.
 *
 * Of the 64 bits of a name's key (`NameKeys`) the lower 52 are the row's key. The value has, from the top: 13 bits, the
 * day since when the name is in the catalogue; 19 bits, the id of its stored tag set; the upper 12 bits of the name's key,
 * to tell a stranger on the same row. Day and set together are the *tail*, 32 bits.
 */
const setBits = 19;
const checkSize = 2 ** 12;

/** Ids of tag sets end here. */
export const mostTagSets = 2 ** setBits - 1;

/** 1 January 2020 in days since 1970; thirteen bits of days from there last until 2042. */
const firstDay = 18_262;
const mostDays = 2 ** 13 - 1;
const dayLength = 86_400_000;

/** The row's key of a name, from the two halves of its key. */
export function rowKey(high: number, low: number): number {
  return (high & 0xfffff) * 2 ** 32 + low;
}

/** The halves of the key of the name that has this row. */
export function keyOf(key: number, value: number): readonly [high: number, low: number] {
  return [((value % checkSize) * 2 ** 20 + Math.floor(key / 2 ** 32)) >>> 0, key % 2 ** 32];
}

export function rowValue(tail: number, high: number): number {
  return tail * checkSize + (high >>> 20);
}

export function tailOf(value: number): number {
  return Math.floor(value / checkSize);
}

/** Is the value that of the name whose key has this upper half? */
export function isValueOf(value: number, high: number): boolean {
  return value % checkSize === high >>> 20;
}

export function makeTail(set: number, day: number): number {
  return ((day << setBits) | set) >>> 0;
}

export function setOf(tail: number): number {
  return tail & mostTagSets;
}

export function dayOf(tail: number): number {
  return tail >>> setBits;
}

/** The day of a moment (milliseconds since 1970), counted as rows count them. */
export function dayAt(time: number): number {
  return Math.min(Math.max(Math.floor(time / dayLength) - firstDay, 0), mostDays);
}

/** When a day of a row begins, in milliseconds since 1970. */
export function startOf(day: number): number {
  return (day + firstDay) * dayLength;
}
