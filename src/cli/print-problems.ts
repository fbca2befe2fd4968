import type { Place, Problem } from '../config/problem.ts';
import { sayProblem } from '../config/say.ts';
import type { Session } from './session.ts';

/**
 * A problem takes two lines: where and what, as compilers write it, so that editors find the line; then what to do.
 * A count ends the list.
 */
export function printProblems(problems: readonly Problem[], { terminal, language, words }: Session): void {
  for (const problem of problems) {
    const { sentence, hint } = sayProblem(problem, language);
    // A variable that names no setting is its own key.
    const where = [...new Set([placeText(problem.place, words.check.flag), problem.key])]
      .filter((text) => text !== '')
      .join(': ');
    terminal.err(`${where}: ${sentence}\n    ${hint}\n`);
  }
  terminal.err(`${words.check.problems(problems.length)}\n`);
}

/** For scripts: one flat object, absent parts left out. */
export function problemJson(problem: Problem, language: Session['language']): Record<string, unknown> {
  const { key, place, fault } = problem;
  return { code: fault.code, key, ...place, ...sayProblem(problem, language) };
}

function placeText(place: Place | undefined, flag: string): string {
  switch (place?.kind) {
    case 'file':
      return place.line === undefined ? place.file : `${place.file}:${place.line}`;
    case 'environment':
      return place.variable;
    case 'flag':
      return flag;
    case undefined:
      return '';
  }
}
