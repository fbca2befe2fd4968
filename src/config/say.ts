import type { Language } from '../core/profile.ts';
import type { Fault, Problem } from './problem.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import type { ConfigWords, Said } from './words/shape.ts';

/** The words of a language for the settings. */
export function configWords(language: Language): ConfigWords {
  return language === 'ru' ? ru : en;
}

/** What is wrong, and what to do about it. */
export function sayProblem({ fault }: Problem, language: Language): Said {
  const { problems } = configWords(language);
  // The table has a sentence for each code, made from that code's fault.
  const say = problems[fault.code] as (fault: Fault) => Said;
  return say(fault);
}
