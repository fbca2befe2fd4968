import type { KeyObject } from 'node:crypto';
import { csvDump } from './csv-dump.ts';
import type { BuildFault, RegistryDrop } from './drop-reasons.ts';
import { type DumpItem, UnusableDump } from './dump.ts';
import { readDumpText } from './dump-text.ts';
import { type FeedFacts, FeedWriter } from './feed-writer.ts';
import { forbiddenNames } from './forbidden-names.ts';
import { xmlDump } from './xml-dump.ts';

/** Numbers of malformed entries that are told, for whoever keeps the register. */
const mostIds = 20;

/** What became of a dump: numbers, and never a name. */
export interface RegistryReport extends FeedFacts {
  /** Entries of the register that forbid a whole name. */
  readonly used: number;
  /** Entries that do not, by reason. */
  readonly dropped: Readonly<Partial<Record<RegistryDrop, number>>>;
  /** The register's own numbers of malformed entries, the first of them. */
  readonly malformedIds: readonly string[];
  /** Entries of the feed. */
  readonly entries: number;
}

export interface BuildOptions {
  readonly secret: KeyObject;
  /** Thirty-two octets at random. */
  readonly hashKey: Buffer;
  readonly serial: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * A published dump in, a signed feed out; or why there is none, and then nothing may be replaced. The dump is read in
 * pieces: memory grows by eight octets a name.
 *
 * The feed is as old as the register's own date, where the dump has one: a dump that was not renewed goes stale, however
 * often it is converted.
 */
export async function buildFeed(
  path: string,
  { secret, hashKey, serial, now }: BuildOptions,
): Promise<{ octets: Buffer; report: RegistryReport } | { fault: BuildFault }> {
  const feed = new FeedWriter(hashKey);
  const dropped: Partial<Record<RegistryDrop, number>> = {};
  const malformedIds: string[] = [];
  let used = 0;
  let created = now;
  const drop = (reason: RegistryDrop): void => void (dropped[reason] = (dropped[reason] ?? 0) + 1);
  try {
    for await (const item of readDump(path)) {
      if (item.type === 'date') {
        // A date that is none is NaN, and no register is older than our clocks.
        if (item.date > 0) created = Math.min(item.date, now);
      } else if (item.type === 'malformed') {
        drop('malformed');
        if (item.id !== undefined && malformedIds.length < mostIds) malformedIds.push(item.id);
      } else {
        const names = forbiddenNames(item.entry);
        if (typeof names === 'string') drop(names);
        else if (!names.every(({ name, withAllBelow }) => feed.add(name, withAllBelow)))
          return { fault: 'too-many-names' };
        else used++;
      }
    }
  } catch (error) {
    if (error instanceof UnusableDump) return { fault: error.fault };
    throw error;
  }
  const finished = feed.finish({ serial, created }, secret);
  if (finished === undefined) return { fault: 'no-names' };
  const { octets, entries } = finished;
  return { octets, report: { serial, created, used, dropped, malformedIds, entries } };
}

/** The items of a dump, whichever of the published formats it has: its first characters tell. */
async function* readDump(path: string): AsyncGenerator<DumpItem> {
  const text = readDumpText(path);
  try {
    const piece = await text.next();
    const first = piece.done === true ? '' : piece.value;
    const whole = startingWith(first, text);
    if (/^\s*</.test(first)) yield* xmlDump(whole);
    else if (/^(?:Updated: |[^\n]*;[^\n]*;)/.test(first)) yield* csvDump(whole);
    else throw new UnusableDump('unknown-format');
  } finally {
    await text.return(undefined);
  }
}

async function* startingWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
