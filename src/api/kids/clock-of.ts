import type { Language } from '../../core/profile.ts';

/** `18:05` on the household's wall. @param at milliseconds since 1970 */
export function clockOf(at: number, zone: string, language: Language): string {
  const tag = language === 'ru' ? 'ru-RU' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
}
