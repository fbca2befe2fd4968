import type { CaseFile, InboxPort } from '../../api/ports/desk-port.ts';
import type { CaseCourse } from '../../core/cases/case.ts';
import { take } from '../../core/cases/case-steps.ts';
import { dueOf } from '../../core/cases/clocks.ts';
import type { DeskStore, DeskTables } from '../../store/desk.ts';
import type { StoredCase } from '../../store/desk-cases.ts';

/** What reviewers do. @param known whether there is such a category */
export function inboxSide(store: DeskStore, known: (category: string) => boolean, now: () => number): InboxPort {
  return {
    waiting: () => {
      const all = store.read((tables) => tables.cases.open().map((one) => fileOf(one, tables)));
      return all.toSorted((one, other) => dueAt(one.course) - dueAt(other.course));
    },
    find: (number) =>
      store.read((tables) => {
        const found = tables.cases.byNumber(number);
        return found && fileOf(found, tables);
      }),
    take: (number, by) =>
      store.write(({ cases }) => {
        const found = cases.byNumber(number);
        if (found === undefined) return 'no-such-case';
        const course = take(found.course, 'review', now());
        if (course === undefined) return 'not-now';
        cases.put({ ...found, course, takenBy: by.id });
        return 'done';
      }),
    decide: (number, by, { outcome, reason, change }) =>
      store.write(({ cases, decisions }) => {
        const found = cases.byNumber(number);
        if (found === undefined) return 'no-such-case';
        const { report, course } = found;
        const isAppeal = course.state === 'appealed';
        const decided = take(course, isAppeal ? 'decide-again' : 'decide', now());
        if (decided === undefined) return 'not-now';
        const [first] = decisions.of(report.key);
        if (isAppeal && first?.reviewer === by.id) return 'own';
        let serial: number | null = null;
        if (outcome === 'list-changed' && report.kind !== 'constructive-proposal' && report.name !== undefined) {
          const { sign, category } = change ?? { sign: undefined, category: null };
          const isSound = sign === '+' ? category !== null && known(category) : category === null || known(category);
          if (sign === undefined || !isSound) return 'no-change';
          serial = decisions.correct({ sign, category, name: report.name }, now());
        }
        decisions.add(report.key, isAppeal ? 2 : 1, { reviewer: by.id, outcome, reason, serial });
        cases.put({ ...found, course: decided });
        return 'done';
      }),
  };
}

function fileOf(stored: StoredCase, { decisions }: DeskTables): CaseFile {
  const { key, ...report } = stored.report;
  return { ...stored, report, decisions: decisions.of(key) };
}

function dueAt(course: CaseCourse): number {
  return dueOf(course)?.at ?? Infinity;
}
