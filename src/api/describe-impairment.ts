import type { z } from '@hono/zod-openapi';
import type { Language } from '../core/profile.ts';
import type { impairment } from './schemas/house.ts';
import { impairmentOf } from './words/impairments.ts';

/** What is wrong and what to do, in the language of whoever asks. */
export function describeImpairment(code: string, language: Language): z.output<typeof impairment> {
  const { meaning, remedy } = impairmentOf(code);
  return { code, meaning: meaning[language], remedy: remedy[language] };
}
