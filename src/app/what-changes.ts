import type { CasesPort } from '../api/ports/cases-port.ts';
import type { FamilyPort } from '../api/ports/family-port.ts';
import { attentionOf, type Report } from '../api/report.ts';
import type { Seen } from './newsroom.ts';

/** All that a page may watch, as it is now; each in the same place each time. */
export function whatChanges(family: FamilyPort, cases: CasesPort, report: Report): readonly Seen[] {
  const { revision } = family.look();
  const lists = report.house?.lists ?? [];
  const compiling = report.house?.compiling ?? null;
  const reasons = attentionOf(report);
  return [
    { news: { kind: 'household', revision }, mark: revision },
    { news: { kind: 'asks' }, mark: family.asks().map(({ id, state }) => [id, state]) },
    { news: { kind: 'cases' }, mark: cases.look().map(({ id, state, toDesk, sentAt }) => [id, state, toDesk, sentAt]) },
    { news: { kind: 'notices' }, mark: family.notices().map(({ id }) => id) },
    { news: { kind: 'lists', compiling, lists }, mark: [compiling, lists] },
    { news: { kind: 'house', reasons }, mark: reasons },
  ];
}
