import type { Language } from '../core/profile.ts';
import type { FamilyFault, FamilyProblem, FamilyStep } from './family-problem.ts';
import { familyEn } from './words/family-en.ts';
import { familyRu } from './words/family-ru.ts';
import type { FamilyList, FamilyWords } from './words/family-shape.ts';
import type { Said } from './words/shape.ts';

/** Lists whose name says more than what their items are: `bedtime, window 2`. */
const telling: readonly string[] = ['bedtime', 'school', 'quiet'];

/** What is wrong and what to do about it; and where: `person "Mia", bedtime, window 2, from`, or nothing. */
export function sayFamilyProblem(
  { steps, fault }: FamilyProblem,
  language: Language,
): Said & { readonly where: string } {
  const words = language === 'ru' ? familyRu : familyEn;
  // The table has a sentence for each code, made from that code's fault.
  const say = words.problems[fault.code] as (fault: FamilyFault) => Said;
  const where = steps.map((step, index) => sayStep(step, steps[index + 1], words)).filter((text) => text !== '');
  return { ...say(fault), where: where.join(', ') };
}

function sayStep(step: FamilyStep, next: FamilyStep | undefined, words: FamilyWords): string {
  switch (step.kind) {
    case 'key':
      if (next?.kind === 'item' && !telling.includes(step.key)) return '';
      return step.key in words.keys ? words.keys[step.key as keyof FamilyWords['keys']] : words.quoted(step.key);
    case 'item':
      return `${words.items[step.list as FamilyList]} ${step.label === undefined ? step.number : words.quoted(step.label)}`;
    case 'entry':
      return words.quoted(step.id);
  }
}
