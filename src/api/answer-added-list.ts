import type { Context } from 'hono';
import type { ListAdded, ListProblem } from './ports/lists-port.ts';
import { problem, type ProblemStatus } from './problem.ts';
import { listProblems } from './words/lists.ts';

const statuses: Readonly<Record<ListProblem, ProblemStatus>> = {
  'too-many': 409,
  twice: 409,
  'too-big': 413,
  empty: 422,
  'disk-refused': 507,
};

/** 201 with the list's id, or why there is none. */
export function answerAdded(c: Context, added: ListAdded) {
  if ('id' in added) return c.json(added, 201);
  if ('problem' in added)
    return problem(c, statuses[added.problem], listProblems[added.problem], { code: added.problem });
  const { at, sentence } = added;
  return problem(c, 422, sentence, { code: 'unsound-list', problems: [{ at, detail: sentence }] });
}
