import { crc32 } from 'node:zlib';

/** Writes JSON that notices when a bit of it turns: the CRC-32 of all the rest stands in it as `seal`. */
export function sealJson(value: object): string {
  return `${JSON.stringify({ ...value, seal: sumOf(value) }, null, 1)}\n`;
}

/** What was sealed, without its seal; undefined for any other text. */
export function openJson(text: string): object | undefined {
  try {
    const { seal, ...value } = JSON.parse(text) as { readonly seal?: unknown };
    return seal === sumOf(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(value: object): number {
  return crc32(JSON.stringify(value));
}
