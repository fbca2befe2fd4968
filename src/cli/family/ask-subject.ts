import { nearest } from '../../config/nearest.ts';
import { readName } from '../../config/domain-name.ts';
import type { Wish } from '../../core/family/asks.ts';
import type { Subjects } from '../../core/family/subjects.ts';
import { readTargetKey } from './choice-keys.ts';
import type { Slip } from './slip.ts';

const kinds: readonly Wish['kind'][] = ['name', 'category', 'time'];

/** Reads what a child asks for: a name, a category, or more time for a target of a budget. */
export function readWish(kindText: string, text: string, { categories }: Subjects): Omit<Wish, 'who'> | Slip {
  const kind = kinds.find((each) => each === kindText);
  switch (kind) {
    case undefined:
      return { slip: 'askKind', text: kindText, nearest: nearest(kindText, kinds) };
    case 'name': {
      const subject = readName(text) || undefined;
      return subject === undefined ? { slip: 'name', text } : { kind, subject };
    }
    case 'category': {
      const ids = categories.map(({ id }) => id);
      return ids.includes(text) ? { kind, subject: text } : { slip: 'category', text, nearest: nearest(text, ids) };
    }
    case 'time': {
      const subject = readTargetKey(text);
      return typeof subject === 'string' ? { kind, subject } : subject;
    }
  }
}
