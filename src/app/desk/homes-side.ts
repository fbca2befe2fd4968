import { type KeyObject, randomBytes } from 'node:crypto';
import type { HomesPort } from '../../api/ports/desk-port.ts';
import { type CaseCourse, newCourse } from '../../core/cases/case.ts';
import { makeCaseNumber } from '../../core/cases/case-number.ts';
import { take } from '../../core/cases/case-steps.ts';
import { composeCorrections, withSignature } from '../../core/cases/corrections.ts';
import type { DeskAnswer } from '../../core/cases/desk-report.ts';
import { signAsMinisign } from '../../lists/download/minisign-signing.ts';
import type { DeskStore, DeskTables } from '../../store/desk.ts';
import type { StoredCase } from '../../store/desk-cases.ts';

/** Corrections in one document; a home that has them asks for the next ones. */
const mostLines = 10_000;

/** Octets for a number: each trial takes four. */
const octetsOfNumber = 1024;

/** What homes ask of the desk. @param mostOpen cases may wait; one more is not taken */
export function homesSide(store: DeskStore, secret: KeyObject, mostOpen: number, now: () => number): HomesPort {
  return {
    file: (report) =>
      store.write((tables) => {
        const { cases } = tables;
        const known = cases.byKey(report.key);
        if (known !== undefined) return { kind: 'filed', isNew: false, answer: answerOf(known, tables) };
        if (cases.countOpen() >= mostOpen) return 'full';
        const isTaken = (number: string): boolean => cases.byNumber(number) !== undefined;
        const number = makeCaseNumber(randomBytes(octetsOfNumber), isTaken);
        if (number === undefined) return 'full';
        const course = stepped(newCourse(report.kind, now()), 'acknowledge', now());
        const made: StoredCase = { number, report, course, appealNote: null, takenBy: null };
        cases.put(made);
        return { kind: 'filed', isNew: true, answer: answerOf(made, tables) };
      }),
    look: (key) =>
      store.read((tables) => {
        const found = tables.cases.byKey(key);
        return found && answerOf(found, tables);
      }),
    appeal: (key, note) =>
      store.write(({ cases }) => {
        const found = cases.byKey(key);
        if (found === undefined) return 'no-such-case';
        if (found.course.state === 'appealed') return 'done';
        const course = take(found.course, 'appeal', now());
        if (course === undefined) return 'not-now';
        cases.put({ ...found, course, appealNote: note });
        return 'done';
      }),
    newestAfter: (after) =>
      store.read(({ decisions }) => decisions.correctionsAfter(after, mostLines).at(-1)?.serial ?? after),
    corrections: (after) => {
      const [lines, newest] = store.read(({ decisions }) => {
        return [decisions.correctionsAfter(after, mostLines), decisions.lastCorrection()] as const;
      });
      const serial = lines.at(-1)?.serial ?? after;
      // Not of this moment: the same question has the same reply, octet for octet, until there is something new.
      const created = lines.at(-1)?.at ?? newest?.at ?? 0;
      const text = composeCorrections({ after, serial, created, lines });
      return withSignature(text, signAsMinisign(secret, text, `serial:${serial} after:${after}`));
    },
  };
}

/** The step that this state lets nobody refuse. */
function stepped(course: CaseCourse, step: 'acknowledge', at: number): CaseCourse {
  return take(course, step, at) ?? course;
}

function answerOf({ number, report, course }: StoredCase, { decisions }: DeskTables): DeskAnswer {
  const { state, times } = course;
  const last = decisions.of(report.key).at(-1);
  const decision = last === undefined ? null : { outcome: last.outcome, reason: last.reason, serial: last.serial };
  return { number, state, times, decision };
}
