import type { Language, Text } from '../../core/profile.ts';
import type { Access } from '../access.ts';

export const apiWords = {
  en: {
    title: 'What can be asked of the house',
    how: 'A program shows its token as “Authorization: Bearer …”; parents make one under Settings. For programs:',
    routes: 'Routes',
    shapes: 'Shapes',
    inOut: 'What goes in and out',
  },
  ru: {
    title: 'Что умеет API домового',
    how: 'Программа предъявляет свой ключ: «Authorization: Bearer …»; ключ создаёт родитель в настройках. Для программ:',
    routes: 'Пути',
    shapes: 'Структуры данных',
    inOut: 'Запрос и ответ',
  },
} as const satisfies Readonly<Record<Language, unknown>>;

/** Who may call a route, in a sentence. */
export function whoMay(access: Access): Text {
  if (access.to === 'anyone') {
    return { en: 'For anyone at home but children.', ru: 'Для всех в доме, кроме детей.' };
  }
  const { scope } = access;
  const en = access.to === 'parent' ? 'For parents' : 'For parents and caregivers';
  const ru = access.to === 'parent' ? 'Для родителей' : 'Для родителей и помощников';
  if (scope === null) return { en: `${en}; for no token.`, ru: `${ru}; по ключу недоступно.` };
  return { en: `${en}; for tokens with the scope “${scope}”.`, ru: `${ru}; для ключей с правом «${scope}».` };
}
