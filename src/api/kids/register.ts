import type { AgeGroup } from '../../core/family/household.ts';
import type { Register } from './words/shape.ts';

/** How somebody of that age is spoken to. */
export function registerOf(age: AgeGroup): Register {
  if (age === '0-6') return 'small';
  return age === '7-10' ? 'young' : 'older';
}
