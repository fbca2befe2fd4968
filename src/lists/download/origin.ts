import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { writeWhole } from '../whole-file.ts';
import type { Counted } from './counted.ts';
import type { Validators } from './fetch-file.ts';
import { readSignature, serialOf } from './minisign.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** What is known of a file that was downloaded; it lies beside the file. */
export interface Origin extends Validators {
  readonly url: string;
  /** The text of its signature; empty where it was taken without one. */
  readonly signature: string;
  /** CRC-32 of its octets. */
  readonly sum: number;
  /** That of the file before it, if it was sound: who is killed before the files are exchanged still has that one. */
  readonly sumBefore?: number | undefined;
  /** Of a list. */
  readonly counted?: Counted | undefined;
}

/** Undefined where nothing was noted or a bit of it turned: then the file is fetched whole, which does no harm. */
export function readOrigin(path: string): Origin | undefined {
  try {
    return openJson(readFileSync(originPath(path), 'utf8')) as Origin | undefined;
  } catch {
    return undefined;
  }
}

export function writeOrigin(path: string, origin: Origin): void {
  writeWhole(originPath(path), sealJson(origin));
}

/** Takes a file out of use, with what lies beside it. */
export function forget(path: string): void {
  rmSync(originPath(path), { force: true });
  rmSync(path, { force: true });
}

/** The serial of a downloaded file; undefined where it has none. */
export function serialIn(path: string): number | undefined {
  const signature = readSignature(readOrigin(path)?.signature ?? '');
  return signature && serialOf(signature);
}

/** Is this a delta that the list has overtaken? One of which nobody knows is not. */
export function isOvertaken(listPath: string, deltaPath: string): boolean {
  const [list, delta] = [listPath, deltaPath].map((path) => serialIn(path));
  return list !== undefined && delta !== undefined && delta <= list;
}

/** Is this a downloaded file that is no longer, octet for octet, what was found good? A file from elsewhere never is. */
export async function isSpoilt(path: string): Promise<boolean> {
  const origin = readOrigin(path);
  if (origin === undefined || !existsSync(path)) return false;
  return !(await hasSum(path, origin.sum, origin.sumBefore));
}

/** Has the file one of these sums? A disk that does not give it back has spoilt it. */
export async function hasSum(path: string, ...sums: readonly (number | undefined)[]): Promise<boolean> {
  try {
    return sums.includes(await sumOf(path));
  } catch {
    return false;
  }
}

/** CRC-32 of the octets of a file. */
export async function sumOf(path: string): Promise<number> {
  let sum = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) sum = crc32(chunk, sum);
  return sum;
}

const originPath = (path: string): string => `${path}.origin`;
