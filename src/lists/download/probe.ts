import { stat } from 'node:fs/promises';
import { detectFormat } from '../detect.ts';
import { takeIn } from '../intake.ts';
import { readOctets } from '../octets.ts';
import type { Source } from '../source.ts';
import { Unreadable } from '../unreadable.ts';
import type { UnusableReason } from '../unusable.ts';
import type { VitalNames } from '../vital.ts';
import { type Limits, unpacksTooFar } from './limits.ts';
import { diskRefusal } from './network-faults.ts';
import { type Refusal, Refused, type RefusalReason } from './refusal.ts';

/** What a list must be to take the place of the one in use. */
export interface Demands {
  readonly vital: VitalNames;
  /** Share of its entries that it must keep. */
  readonly leastShare: number;
  /** Entries of the list in use; 0 where there is none. */
  readonly had: number;
  readonly limits: Limits;
}

const refusalReasons: Readonly<Record<UnusableReason, RefusalReason>> = {
  missing: 'disk',
  unreadable: 'disk',
  damaged: 'damaged',
  'too-big': 'too-big',
  encrypted: 'encrypted',
  'unknown-packing': 'unknown-packing',
  'no-list': 'no-list',
  'web-page': 'web-page',
  'unknown-format': 'unknown-format',
  empty: 'empty',
};

/** Looks at a list that has come, before anybody uses it; undefined: there is nothing against it. */
export async function probe(source: Source, demands: Demands): Promise<Refusal | undefined> {
  try {
    await unpackWithin(source.path, demands.limits);
    // A captive portal or a parked domain gives a page to whoever asks, whatever format the settings expect.
    const looks = await detectFormat(source.path);
    if (typeof looks !== 'string' && looks.reason === 'web-page') throw new Refused('web-page');
    const { entries, unusable, hit } = await read(source, demands.vital);
    if (unusable !== undefined) throw new Refused(refusalReasons[unusable.reason], unusable.cause);
    if (hit !== undefined) throw new Refused('vital', hit);
    if (entries < demands.had * demands.leastShare) throw new Refused('shrunken', `${demands.had} → ${entries}`);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof Unreadable) return new Refused(refusalReasons[error.reason], error.message).refusal;
    // Whatever else is thrown here was said by an unpacker.
    return diskRefusal(error) ?? new Refused('damaged', String(error)).refusal;
  }
}

/** Entries of the list in use; 0 where it is not there or cannot be used. */
export async function countEntries(source: Source): Promise<number> {
  const { entries, unusable } = await takeIn(source, { entry: () => {}, pattern: () => Promise.resolve(undefined) });
  return unusable === undefined ? entries : 0;
}

async function read(source: Source, vital: VitalNames) {
  let hit: string | undefined;
  const { entries, unusable } = await takeIn(source, {
    entry(entry) {
      if (source.action === 'block' && vital.isHitBy(entry)) hit ??= entry.name;
    },
    async pattern(pattern) {
      if (source.action === 'block') hit ??= await vital.namedBy(pattern);
      return undefined;
    },
  });
  return { entries, unusable, hit };
}

/** Unpacks an archive once to no purpose but to see where it ends. */
async function unpackWithin(path: string, limits: Limits): Promise<void> {
  const { size } = await stat(path);
  let unpacked = 0;
  for await (const chunk of readOctets(path)) {
    unpacked += chunk.length;
    if (unpacked > limits.unpacked) throw new Refused('too-big', limits.unpacked);
    if (unpacksTooFar(size, unpacked, limits)) throw new Refused('unpacks-too-far', limits.ratio);
  }
}
