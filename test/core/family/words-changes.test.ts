import { expect, test } from 'vitest';
import { changeSentences, sayProblem } from '../../../src/core/family/words-changes.ts';
import type { ChangeCode } from '../../../src/core/family/change.ts';

test.each(Object.keys(changeSentences) as ChangeCode[])('%s is said in two languages', (code) => {
  const { en, ru } = sayProblem({ code, value: 'x' });
  expect(en).toMatch(/[a-z].*[.]$/);
  expect(ru).toMatch(/[а-яё].*[.]$/);
});
