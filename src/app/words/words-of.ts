import type { Language } from '../../core/profile.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { HouseWords } from './shape.ts';

export function houseWords(language: Language): HouseWords {
  return language === 'ru' ? ru : en;
}
