import { stat } from 'node:fs/promises';
import type { Qname } from '../../core/qname.ts';
import { Census } from '../census.ts';
import { detectFormat } from '../detect.ts';
import type { Entry, Pattern } from '../entry.ts';
import { FreedNames } from '../freed-names.ts';
import { takeIn } from '../intake.ts';
import { readOctets } from '../octets.ts';
import { Patterns } from '../patterns.ts';
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
  /** Names that are of a category for certain: an allow list that frees a tenth of them opens the category. */
  readonly certain: (category: string) => readonly Qname[];
  /** Share of its names that it must keep. */
  readonly leastShare: number;
  /** Names that it is measured against; 0 where there are none. */
  readonly had: number;
  readonly limits: Limits;
}

/** Characters of a line that are told. */
const longestText = 100;

/** Share of the certain names of its category that an allow list may free. */
const mostFreed = 0.1;

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

/** Looks at a list that has come, with its delta, as the compiler will read it; gives how many names it has. */
export async function probe(source: Source, demands: Demands): Promise<number | Refusal> {
  const { had, leastShare, limits } = demands;
  const late = AbortSignal.timeout(limits.total);
  const checkTime = (): void => {
    if (late.aborted) throw new Refused('too-slow', limits.total / 1000);
  };
  try {
    await unpackWithin(source.path, limits, checkTime);
    // A captive portal or a parked domain gives a page to whoever asks, whatever format the settings expect.
    const looks = await detectFormat(source.path);
    if (typeof looks !== 'string' && looks.reason === 'web-page') throw new Refused('web-page');
    const look = source.action === 'allow' ? new FreeingLook(source, demands) : new ClosingLook(demands);
    const { names, unusable } = await read(source, look, checkTime);
    if (unusable !== undefined) throw new Refused(refusalReasons[unusable.reason], unusable.cause);
    look.end();
    if (names === 0) throw new Refused('empty');
    if (names < had * leastShare) throw new Refused('shrunken', `${had} → ${names}`);
    return names;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof Unreadable) return new Refused(refusalReasons[error.reason], error.message).refusal;
    // Whatever else is thrown here was said by an unpacker.
    return diskRefusal(error) ?? new Refused('damaged', String(error)).refusal;
  }
}

/** Names of the list in use; 0 where it is not there or cannot be used. */
export async function countNames(source: Source): Promise<number> {
  const { names, unusable } = await read(source);
  return unusable === undefined ? names : 0;
}

/** Throws {@link Refused} at what no sound list says. */
interface Look {
  entry(entry: Entry, line?: number, text?: string): void;
  pattern(pattern: Pattern, line: number, text: string): Promise<void>;
  end(): void;
}

/** No list closes a vital name. */
class ClosingLook implements Look {
  readonly #vital: VitalNames;

  constructor({ vital }: Demands) {
    this.#vital = vital;
  }

  entry(entry: Entry, line?: number, text?: string): void {
    if (this.#vital.isHitBy(entry)) throw new Refused('vital', entry.name + placeOf(line, text));
  }

  async pattern(pattern: Pattern, line: number, text: string): Promise<void> {
    const hit = await this.#vital.namedBy(pattern);
    if (hit !== undefined) throw new Refused('vital', hit + placeOf(line, text));
  }

  end(): void {}
}

/** The line of the list that says so, as compilers write it: ` (12: ||bank.test^)`. */
function placeOf(line: number | undefined, text = ''): string {
  return line === undefined ? '' : ` (${line}: ${text.slice(0, longestText)})`;
}

/** No allow list opens its category. */
class FreeingLook implements Look {
  readonly #certain: readonly Qname[];
  readonly #freed = new FreedNames();

  constructor({ name, kind }: Source, { certain }: Demands) {
    this.#certain = kind === 'category' ? certain(name) : [];
  }

  entry(entry: Entry): void {
    this.#freed.add(entry);
  }

  /** From the web none is taken. */
  pattern(): Promise<void> {
    return Promise.resolve();
  }

  end(): void {
    const [freed, all] = [this.#freed.countOf(this.#certain), this.#certain.length];
    if (freed > all * mostFreed) throw new Refused('frees-too-much', `${freed}/${all}`);
  }
}

/** Reads a list as the compiler does, but for its own sake alone. */
async function read(source: Source, look?: Look, checkTime: () => void = () => {}) {
  const census = new Census();
  const patterns = new Patterns();
  let described = 0;
  const { unusable } = await takeIn(source, {
    entry(entry, line, text) {
      checkTime();
      look?.entry(entry, line, text);
      census.add(source.action === 'allow' ? { ...entry, effect: 'is' } : entry);
    },
    async pattern(pattern, line, text) {
      checkTime();
      const reason = await patterns.add(pattern, () => (pattern.effect === 'is' ? 0 : 1));
      if (reason !== undefined) return reason;
      await look?.pattern(pattern, line, text);
      if (pattern.effect === 'is') described++;
      return undefined;
    },
  });
  return { names: census.count() + described, unusable };
}

/** Unpacks an archive once to no purpose but to see where it ends. */
async function unpackWithin(path: string, limits: Limits, checkTime: () => void): Promise<void> {
  const { size } = await stat(path);
  let unpacked = 0;
  for await (const chunk of readOctets(path)) {
    checkTime();
    unpacked += chunk.length;
    if (unpacked > limits.unpacked) throw new Refused('too-big', limits.unpacked);
    if (unpacksTooFar(size, unpacked, limits)) throw new Refused('unpacks-too-far', limits.ratio);
  }
}
