import type { Problem } from '../config/problem.ts';
import { sayProblem } from '../config/say.ts';
import type { Language, Text } from '../core/profile.ts';

/** What is wrong with a setting and what to do, for the API. */
export function problemText(problem: Problem): { readonly at: string; readonly detail: Text } {
  const inWords = (language: Language): string => {
    const { sentence, hint } = sayProblem(problem, language);
    return `${sentence} ${hint}`;
  };
  return { at: problem.key, detail: { en: inWords('en'), ru: inWords('ru') } };
}
