import type { Text } from '../profile.ts';
import type { Qname } from '../qname.ts';
import type { CaseKind, CaseState, CaseTimes } from './case.ts';
import type { CaseNumber } from './case-number.ts';

/** What goes to a desk at all: what a child asks its parents stays at home, and what is illegal goes to the hotline. */
export const deskKinds = ['wrong-block', 'missed-harmful', 'constructive-proposal'] as const satisfies CaseKind[];
export type DeskKind = (typeof deskKinds)[number];

export function isDeskKind(kind: CaseKind): kind is DeskKind {
  return (deskKinds as readonly CaseKind[]).includes(kind);
}

/** Letters of a note, and of an address. */
export const longestNote = 500;
export const longestUrl = 500;

/** All that ever leaves the home of a case: no child, no device, no history. */
export interface DeskReport {
  /** 32 hex digits, made at home once per case: the same key is the same case. */
  readonly key: string;
  readonly kind: DeskKind;
  readonly name?: Qname;
  /** Of a site that is proposed. */
  readonly url?: string;
  readonly category: string | null;
  readonly list: string | null;
  readonly note: string;
}

/** Takes of a case what a desk may know, field by field: whatever else the case has stays behind. */
export function deskReportOf({ key, kind, name, url, category, list, note }: DeskReport): DeskReport {
  return {
    key,
    kind,
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    category,
    list,
    note,
  };
}

/** What became of a report. `forwarded`: another authority has it now. */
export const deskOutcomes = ['list-changed', 'rejected', 'forwarded'] as const;

/** How a desk says how a case stands (`GET /desk/cases/<key>`); all times in milliseconds since 1970. */
export interface DeskAnswer {
  readonly number: CaseNumber;
  readonly state: CaseState;
  readonly times: CaseTimes;
  readonly decision: DeskDecision | null;
}

export interface DeskDecision {
  readonly outcome: (typeof deskOutcomes)[number];
  /** For everybody to read. */
  readonly reason: Text;
  /** Of the correction that followed; null: none did. */
  readonly serial: number | null;
}
