import { nearest } from '../../config/nearest.ts';
import type { Wish } from '../../core/family/asks.ts';
import type { Subjects } from '../../core/family/subjects.ts';
import { readTargetKey } from './choice-keys.ts';
import { readSite } from './site-name.ts';
import type { Slip } from './slip.ts';

const kinds: readonly Wish['kind'][] = ['name', 'category', 'time'];

/** Reads what a child asks for: a name, a category, or more time for a target of a budget. */
export function readWish(kindText: string, text: string, subjects: Subjects): Omit<Wish, 'who'> | Slip {
  const kind = kinds.find((each) => each === kindText);
  switch (kind) {
    case undefined:
      return { slip: 'askKind', text: kindText, nearest: nearest(kindText, kinds) };
    case 'name': {
      const subject = readSite(text, subjects);
      return typeof subject === 'object' ? subject : { kind, subject };
    }
    case 'category': {
      const ids = subjects.categories.map(({ id }) => id);
      return ids.includes(text) ? { kind, subject: text } : { slip: 'category', text, nearest: nearest(text, ids) };
    }
    case 'time': {
      const subject = readTargetKey(text, subjects);
      return typeof subject === 'string' ? { kind, subject } : subject;
    }
  }
}
