import type { Family } from '../../app/family.ts';
import type { FamilyOutcome } from '../../core/family/outcome.ts';
import { nearest } from '../../config/nearest.ts';
import type { ChangeProblem } from '../../core/family/change.ts';
import { sayProblem } from '../../core/family/words-changes.ts';
import { Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';

type Undone = Exclude<FamilyOutcome, { kind: 'done' }>;

/** Says what became of a change, `done` where it holds; the exit code. */
export function tellOutcome(outcome: FamilyOutcome, family: Family, session: Session, done: () => string): number {
  const { terminal, options } = session;
  const isDone = outcome.kind === 'done';
  const sentence = isDone ? done() : sayUndone(outcome, family, session);
  const { kind: _, ...facts } = outcome;
  if (options.json) terminal.out(`${JSON.stringify({ ...facts, sentence }, null, 2)}\n`);
  else if (isDone) terminal.out(`${sentence}\n`);
  else terminal.err(`${sentence}\n`);
  return isDone ? Exit.well : Exit.badly;
}

function sayUndone(outcome: Undone, family: Family, { language, words }: Session): string {
  switch (outcome.kind) {
    case 'refused': {
      const { problem } = outcome;
      const { code, value } = problem;
      const meant = nearest(value, knownFor(problem, family)) ?? (code === 'not-a-zone' ? zoneOf(value) : undefined);
      const isAllPaused = code === 'not-paused' && family.look().household.pauses.some(({ who }) => who === null);
      const hints = [
        ...(meant === undefined ? [] : [words.family.nearest(meant)]),
        ...(isAllPaused ? [words.family.wholePause()] : []),
      ];
      return [sayProblem(problem)[language], ...hints].join(' ');
    }
    case 'conflict':
      return words.family.conflict();
    case 'failed':
      return words.family.failed(outcome.code);
  }
}

/** What could have been meant by a word that means nothing. */
function knownFor({ code }: ChangeProblem, family: Family): readonly string[] {
  const { people, devices, grants, exceptions } = family.look().household;
  const { categories, services, engines } = family.terms.subjects;
  const ids = (known: readonly { readonly id: string }[]): string[] => known.map(({ id }) => id);
  switch (code) {
    case 'no-such-person':
      return people.flatMap(({ id, name }) => [id, name]);
    case 'no-such-device':
      return devices.flatMap(({ id, name }) => [id, name]);
    case 'no-such-grant':
      return ids(grants);
    case 'no-such-exception':
      return ids(exceptions);
    case 'not-known':
      return [...ids(categories), ...ids(services), ...new Set(services.map(({ group }) => group)), ...engines];
    case 'not-a-zone':
      return Intl.supportedValuesOf('timeZone');
    default:
      return [];
  }
}

/** The zone of a city: `Berlin` → `Europe/Berlin`. */
function zoneOf(city: string): string | undefined {
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city.toLowerCase()}`));
}
