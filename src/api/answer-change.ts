import type { Context } from 'hono';
import { sayProblem } from '../core/family/words-changes.ts';
import { entityTag, expectedRevision } from './entity-tag.ts';
import type { Changed } from '../core/family/change.ts';
import type { Change, FamilyOutcome } from '../core/family/outcome.ts';
import type { FamilyPort } from './ports/family-port.ts';
import { problem, type Refusal } from './problem.ts';
import { refuseDisk } from './refuse-disk.ts';
import { newerRevision, unreadableTag } from './words/changes.ts';

/** Makes a change of the household on the revision that the caller has seen, and says what became of it. */
export function makeChange(c: Context, family: FamilyPort, change: Change) {
  const expected = expectedRevision(c);
  if (expected === 'unreadable') return problem(c, 400, unreadableTag, { code: 'unreadable-tag' });
  return answerChange(c, family.change(change, expected === undefined ? {} : { expected }));
}

/** What is added, under an id of its own. */
export interface Addition {
  readonly id: string;
  readonly changed: Changed;
}

/** The same for a change that adds something: 201 with its id too. */
export function makeAddition(c: Context, family: FamilyPort, add: (...given: Parameters<Change>) => Addition) {
  const expected = expectedRevision(c);
  if (expected === 'unreadable') return problem(c, 400, unreadableTag, { code: 'unreadable-tag' });
  let id = '';
  const change: Change = (...given) => {
    const addition = add(...given);
    id = addition.id;
    return addition.changed;
  };
  const outcome = family.change(change, expected === undefined ? {} : { expected });
  if (outcome.kind !== 'done') return refuseChange(c, outcome);
  c.header('etag', entityTag(outcome.revision));
  return c.json({ revision: outcome.revision, id }, 201);
}

/** Why a change is not to be tried that is made otherwise than by these: the caller has not seen the newest. */
export function refuseStale(c: Context, family: FamilyPort): Refusal | undefined {
  const expected = expectedRevision(c);
  if (expected === 'unreadable') return problem(c, 400, unreadableTag, { code: 'unreadable-tag' });
  const { revision } = family.look();
  return expected === undefined || expected === revision ? undefined : refuseChange(c, { kind: 'conflict', revision });
}

/** 200 with the new revision in body and ETag, or why nothing was changed. */
export function answerChange(c: Context, outcome: FamilyOutcome) {
  if (outcome.kind !== 'done') return refuseChange(c, outcome);
  c.header('etag', entityTag(outcome.revision));
  return c.json({ revision: outcome.revision }, 200);
}

/** Why nothing was changed. */
export function refuseChange(c: Context, outcome: Exclude<FamilyOutcome, { kind: 'done' }>): Refusal {
  switch (outcome.kind) {
    case 'refused': {
      const { code } = outcome.problem;
      return problem(c, code.startsWith('no-such-') ? 404 : 422, sayProblem(outcome.problem), { code });
    }
    case 'conflict':
      c.header('etag', entityTag(outcome.revision));
      return problem(c, 412, newerRevision, { code: 'newer-revision' });
    case 'failed':
      return refuseDisk(c);
  }
}
