import type { Language } from '../../../core/profile.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { NoticeWords } from './shape.ts';

export function noticeWords(language: Language): NoticeWords {
  return language === 'ru' ? ru : en;
}
