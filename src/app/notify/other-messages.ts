import { randomUUID } from 'node:crypto';
import type { Letter } from '../../api/ports/channels-port.ts';
import type { Language } from '../../core/profile.ts';
import type { Message } from './message.ts';
import { htmlOf } from './notice-message.ts';
import { noticeWords } from './words/words-of.ts';

/** Tells that it arrives. */
export function testMessage(language: Language): Message {
  const { subject, text } = noticeWords(language).test;
  const html = htmlOf(subject, [text], language);
  return { key: randomUUID(), kind: 'test', level: 'info', language, subject, text, html, notices: [] };
}

export function letterMessage(letter: Letter, language: Language, key: string = randomUUID()): Message {
  return { ...letter, key, kind: 'letter', level: 'info', language, notices: [] };
}
