import type { Counts } from '../core/counts.ts';
import type { ImpairmentCode, HouseStatus, JournalStatus } from '../core/status.ts';

/** All that the API tells of the house, at one moment. */
export interface Report {
  readonly version: string;
  readonly uptimeSeconds: number;
  /** Resident memory of the whole process, in octets. */
  readonly rss: number;
  /** Undefined until the supervisor has spoken. */
  readonly house: HouseStatus | undefined;
  /** Since the admin thread started. */
  readonly counts: Counts;
  readonly journal: JournalStatus;
  /** The children's own port; null: it is switched off. */
  readonly kids: { readonly isOpen: boolean; readonly failure: string | undefined } | null;
  /** The machine's clock has been set. */
  readonly clockKnown: boolean;
  /** Where the house keeps its data, in octets; null: it cannot be told. */
  readonly disk: { readonly free: number; readonly total: number } | null;
}

/** Are queries answered at all? */
export function isServing({ house }: Report): boolean {
  return house !== undefined && house.resolvers > 0;
}

/** Why the house is less than it should be, as short codes; none: all is well. */
export function reasonsOf(report: Report): ImpairmentCode[] {
  const { house, journal } = report;
  const reasons = [...(house?.impairments ?? [])];
  if (!isServing(report)) reasons.push('resolver-down');
  if (journal.failure !== undefined) reasons.push('journal-failing');
  return reasons;
}

/** With less room than this, both of all and in octets, the disk will soon refuse. */
const fewest = { share: 0.1, octets: 500_000_000 };

/** All that a parent should look after, as short codes: the reasons, and what will be one if nothing is done. */
export function attentionOf(report: Report): ImpairmentCode[] {
  const { disk } = report;
  const isFull = disk !== null && disk.free < fewest.octets && disk.free < fewest.share * disk.total;
  return [...reasonsOf(report), ...(isFull ? ['disk-nearly-full' as const] : [])];
}
