import type { Context } from 'hono';
import type { Language } from '../../core/profile.ts';
import { wantedLanguage } from '../problem.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import type { KidsWords } from './words/shape.ts';

/** In which language a page speaks, and what it says. */
export interface Speech {
  readonly language: Language;
  readonly words: KidsWords;
}

const words: Readonly<Record<Language, KidsWords>> = { en, ru };

/** What the browser asks for; where it asks for neither language, what the house speaks. */
export function speechFor(c: Context, house: Language): Speech {
  const language = wantedLanguage(c) ?? house;
  return { language, words: words[language] };
}
