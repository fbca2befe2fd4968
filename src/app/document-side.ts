import type { DocumentPort } from '../api/ports/document-port.ts';
import type { FamilyVocabulary } from '../config/family-checks.ts';
import { readFamily, writeFamily } from '../config/family-document.ts';
import type { FamilyProblem } from '../config/family-problem.ts';
import { sayFamilyProblem } from '../config/family-say.ts';
import type { Subjects } from '../core/family/subjects.ts';
import type { Language } from '../core/profile.ts';

/** The family's document for the API; an id in it must be one of `subjects`. */
export function documentSide({ categories, services, engines }: Subjects): DocumentPort {
  const vocabulary: FamilyVocabulary = {
    categories: categories.map(({ id }) => id),
    services: services.map(({ id }) => id),
    groups: [...new Set(services.map(({ group }) => group))],
    engines,
  };
  return {
    write(household) {
      const written = writeFamily(household);
      if ('text' in written) return written.text;
      throw new Error(`the household cannot be written: ${JSON.stringify(written.problems[0])}`);
    },
    read(text) {
      const read = readFamily(text, vocabulary);
      if ('household' in read) return read;
      return { problems: read.problems.map((problem) => ({ at: problem.key, detail: textOf(problem) })) };
    },
  };
}

function textOf(problem: FamilyProblem): Record<Language, string> {
  return { en: sentenceIn('en'), ru: sentenceIn('ru') };

  function sentenceIn(language: Language): string {
    const { where, sentence, hint } = sayFamilyProblem(problem, language);
    return `${where === '' ? '' : `${where}: `}${sentence} ${hint}`.trim();
  }
}
