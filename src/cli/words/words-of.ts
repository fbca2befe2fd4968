import type { Language } from '../../core/profile.ts';
import { en, type Words } from './en.ts';
import { ru } from './ru.ts';

export function wordsOf(language: Language): Words {
  return language === 'ru' ? ru : en;
}
