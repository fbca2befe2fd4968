import { z } from '@hono/zod-openapi';
import type { Everyone, PersonId } from '../core/family/household.ts';
import { id } from './schemas/choices.ts';

/** Whom a path speaks of: `everyone` is nobody in particular, and no person is called so. */
export function whomOf(who: string): PersonId | Everyone {
  return who === 'everyone' ? null : who;
}

/** The part of a path that says so. */
export const whomPath = z.object({ who: id.openapi({ description: 'A person’s id, `strangers` or `everyone`' }) });
