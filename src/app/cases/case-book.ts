import { randomBytes } from 'node:crypto';
import type { CaseAnswer, CaseDone, CaseOutcome, CasesPort, NewCase } from '../../api/ports/cases-port.ts';
import type { FamilyPort } from '../../api/ports/family-port.ts';
import { isOpen, newCourse } from '../../core/cases/case.ts';
import { take } from '../../core/cases/case-steps.ts';
import { deskReportOf, isDeskKind } from '../../core/cases/desk-report.ts';
import type { HomeCase } from '../../core/cases/home-case.ts';
import { hearReport, type Reported } from '../../core/cases/report-limits.ts';
import { addRule } from '../../core/family/own-rules.ts';
import type { FamilyOutcome } from '../../core/family/outcome.ts';
import type { PersonId } from '../../core/family/household.ts';
import { type HelpLines, type Hotline, regionOf } from '../../core/help-lines.ts';
import { oneLine } from '../../core/one-line.ts';
import type { HouseholdStore } from '../../store/household.ts';
import type { HouseholdTables } from '../../store/household-tables.ts';
import { newNumber } from './new-number.ts';

/** Cases are kept for a year, in milliseconds. */
const kept = 365 * 86_400_000;

export interface BookParts {
  readonly store: HouseholdStore;
  readonly family: Pick<FamilyPort, 'change' | 'look'>;
  readonly helpLines: () => HelpLines;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly hasDesk: boolean;
}

/** The cases of the home. What of them goes out lies in the outbox from the same moment on, and nothing else ever goes out. */
export class CaseBook implements CasesPort {
  readonly #parts: BookParts;

  constructor(parts: BookParts) {
    this.#parts = parts;
  }

  get hasDesk(): boolean {
    return this.#parts.hasDesk;
  }

  report(report: NewCase): CaseOutcome {
    const { store, now: clock, hasDesk } = this.#parts;
    if (report.toDesk && !hasDesk) return { kind: 'no-desk' };
    const now = clock();
    const before = store.read(({ cases }) => cases.since(now - kept));
    if (before.kind === 'failed') return before;
    const { kind, child } = report;
    const heard = hearReport({ kind, subject: report.name ?? report.url, child }, before.value.map(reportedOf), now);
    if (heard.kind === 'too-many') return heard;
    const refused = this.#actAtHome(report);
    if (refused !== undefined) return refused;
    const written = store.write((tables): CaseOutcome => {
      const waiting = heard.kind === 'joined' ? tables.cases.get(heard.id) : undefined;
      if (waiting === undefined) return this.#file(report, tables, now);
      if (report.toDesk) this.#send(waiting, report.note, tables, now);
      return { kind: 'joined', id: waiting.id, number: waiting.number };
    });
    return written.kind === 'done' ? written.value : written;
  }

  hotlines(): readonly Hotline[] {
    const { family, helpLines } = this.#parts;
    const help = helpLines();
    const region = regionOf(help, family.look().household.zone);
    return region === undefined || region.hotlines.length === 0 ? help.anywhere.hotlines : region.hotlines;
  }

  look(child?: PersonId): readonly HomeCase[] {
    const found = this.#parts.store.read(({ cases }) => cases.since(this.#parts.now() - kept));
    if (found.kind === 'failed') return [];
    return found.value.filter((one) => child === undefined || one.child === child).reverse();
  }

  answer(id: string, answer: CaseAnswer): CaseDone {
    if (answer.toDesk && !this.hasDesk) return 'no-desk';
    return this.#change(id, (found, tables, now) => {
      if (found.state !== 'received' || found.toDesk) return 'not-now';
      if (answer.toDesk) {
        if (!this.#send(found, answer.note, tables, now)) return 'not-now';
      } else {
        tables.cases.put(decidedAtHome(found, 'at-home', oneLine(answer.reason), now));
      }
      tables.notices.finish('case', id, now);
      return 'done';
    });
  }

  appeal(id: string, note: string): CaseDone {
    return this.#change(id, (found, { cases, outbox }, now) => {
      const appealed = found.sentAt === null ? undefined : take(found, 'appeal', now);
      if (appealed === undefined) return 'not-now';
      cases.put({ ...found, ...appealed });
      const body = JSON.stringify({ note: oneLine(note) });
      outbox.put({ caseId: id, what: 'appeal', body, tries: 0, nextAt: now });
      return 'done';
    });
  }

  remove(id: string): CaseDone {
    return this.#change(id, (_, { cases, outbox, notices }, now) => {
      cases.remove(id);
      outbox.forget(id);
      for (const kind of ['case', 'case-answered', 'case-late']) notices.finish(kind, id, now);
      return 'done';
    });
  }

  #change(id: string, work: (found: HomeCase, tables: HouseholdTables, now: number) => CaseDone): CaseDone {
    const written = this.#parts.store.write((tables) => {
      const found = tables.cases.get(id);
      return found === undefined ? 'no-such-case' : work(found, tables, this.#parts.now());
    });
    return written.kind === 'done' ? written.value : 'failed';
  }

  /** Before anything else: a child is protected even where the case cannot be written down. */
  #actAtHome({ kind, name, atHome }: NewCase): Exclude<FamilyOutcome, { kind: 'done' }> | undefined {
    const effect = effectOf(kind);
    if (atHome === null || name === null || effect === undefined) return undefined;
    const rule = { effect, name, scope: 'subtree' } as const;
    const outcome = this.#parts.family.change((household, terms) => addRule(household, terms, atHome.who, rule));
    return outcome.kind === 'done' ? undefined : outcome;
  }

  #file(report: NewCase, tables: HouseholdTables, now: number): CaseOutcome {
    const { kind, child, toDesk, atHome } = report;
    const isIllegal = kind === 'illegal-content';
    const effect = effectOf(kind);
    const course = newCourse(kind, now);
    const filed: HomeCase = {
      // Where it goes to a desk, the desk says that it has it; everything else the house itself acknowledges.
      ...(toDesk ? course : take(course, 'acknowledge', now)!),
      id: randomBytes(16).toString('hex'),
      number: newNumber(tables),
      // Of what is illegal nothing is kept, not even where it is.
      name: isIllegal ? null : report.name,
      url: isIllegal ? null : report.url,
      category: isIllegal ? null : report.category,
      list: isIllegal ? null : report.list,
      note: isIllegal ? '' : oneLine(report.note),
      child,
      decision: null,
      done: atHome === null || effect === undefined ? null : effect === 'deny' ? 'denied' : 'allowed',
      toDesk: false,
      sentAt: null,
      deskNumber: null,
    };
    if (isIllegal) tables.cases.put(decidedAtHome(filed, 'hotline', '', now));
    else if (toDesk) this.#send(filed, filed.note, tables, now);
    else if (!report.waits) tables.cases.put(decidedAtHome(filed, 'at-home', '', now));
    else {
      tables.cases.put(filed);
      tables.notices.raise('case', filed.id, now);
    }
    tables.cases.forgetBefore(now - kept);
    return { kind: 'new', id: filed.id, number: filed.number };
  }

  /** From now on it waits for the desk; false where a desk has no business with it, or has it already. */
  #send(filed: HomeCase, note: string, { cases, outbox }: HouseholdTables, now: number): boolean {
    const { id, kind, name, url, category, list } = filed;
    if (!isDeskKind(kind) || filed.toDesk) return false;
    const said = { key: id, kind, category, list, note: oneLine(note) };
    const about = kind === 'constructive-proposal' ? url !== null && { url } : name !== null && { name };
    if (about === false) return false;
    cases.put({ ...filed, toDesk: true });
    const body = JSON.stringify(deskReportOf({ ...said, ...about }));
    outbox.put({ caseId: id, what: 'report', body, tries: 0, nextAt: now });
    return true;
  }
}

/** What a parent's report of this kind does at home. */
function effectOf(kind: NewCase['kind']): 'deny' | 'allow' | undefined {
  return kind === 'missed-harmful' ? 'deny' : kind === 'wrong-block' ? 'allow' : undefined;
}

function decidedAtHome(filed: HomeCase, outcome: 'at-home' | 'hotline', reason: string, now: number): HomeCase {
  return { ...filed, ...take(filed, 'decide', now), decision: { outcome, reason, serial: null } };
}

function reportedOf(one: HomeCase): Reported {
  const { id, kind, name, url, child, state, times } = one;
  return {
    id,
    kind,
    subject: name ?? url,
    child,
    state: isOpen(one) ? state : 'decided',
    receivedAt: times.receivedAt,
  };
}
