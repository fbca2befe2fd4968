/**
 * Counts by number as octets: of each, by rising number, the distance from the one before and the count, both as
 * LEB128 (seven bits an octet, the lowest first; the eighth says that there are more). Two or three octets a name.
 *
 * @param first the number that the first distance counts from
 */
export function writeCounts(counts: ReadonlyMap<number, number>, first: number): Buffer {
  const octets: number[] = [];
  const write = (value: number): void => {
    for (; value >= 0x80; value = Math.floor(value / 0x80)) octets.push((value % 0x80) | 0x80);
    octets.push(value);
  };
  let before = first;
  for (const [id, count] of [...counts].sort(([a], [b]) => a - b)) {
    write(id - before);
    write(count);
    before = id;
  }
  return Buffer.from(octets);
}

/** Adds what {@link writeCounts} has written to `sum`, whose place 0 is that of the number it counted from. What is beyond it is left out. */
export function readCounts(octets: Uint8Array, sum: Uint32Array): void {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; at < octets.length; scale *= 0x80) {
      const octet = octets[at++]!;
      value += (octet & 0x7f) * scale;
      if (octet < 0x80) break;
    }
    return value;
  };
  let place = 0;
  while (at < octets.length) {
    place += read();
    const count = read();
    if (place < sum.length) sum[place]! += count;
  }
}
