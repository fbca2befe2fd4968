import type { FamilyProblem } from '../../config/family-problem.ts';
import { sayFamilyProblem } from '../../config/family-say.ts';
import { Exit } from '../command-shape.ts';
import type { Session } from '../session.ts';

/** Tells all that is wrong with a document of the family; the exit code. */
export function tellFamilyProblems(problems: readonly FamilyProblem[], session: Session): number {
  const { terminal, language, words, options } = session;
  const said = problems.map((problem) => {
    return { code: problem.fault.code, key: problem.key, ...sayFamilyProblem(problem, language) };
  });
  if (options.json) terminal.out(`${JSON.stringify({ problems: said }, null, 2)}\n`);
  else {
    for (const { where, sentence, hint } of said) {
      terminal.err(`${[where, sentence].filter((text) => text !== '').join(': ')}\n    ${hint}\n`);
    }
    terminal.err(`${words.family.problems(problems.length)}\n`);
  }
  return Exit.badly;
}
