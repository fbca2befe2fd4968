/** Unit → octets. Decimal units are what disks are sold in, binary ones what memory is counted in. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KB: 1000,
  MB: 1000 ** 2,
  GB: 1000 ** 3,
  KIB: 1024,
  MIB: 1024 ** 2,
  GIB: 1024 ** 3,
};

/** Octets of `16 MiB`, `16MiB`, `1.5 GB` or `4096`; undefined when it is no size. */
export function parseOctets(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const octets = units[unit.toUpperCase()];
  return count === undefined || octets === undefined ? undefined : Math.round(Number(count) * octets);
}
