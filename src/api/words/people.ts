import type { Text } from '../../core/profile.ts';
import { sayProblem } from '../../core/family/words-changes.ts';

export const noAge: Text = {
  en: 'Tell a birthday (born) or an age group (ageGroup).',
  ru: 'Укажите день рождения (born) или возрастную группу (ageGroup).',
};

export function noSuchPerson(id: string): Text {
  return sayProblem({ code: 'no-such-person', value: id });
}
