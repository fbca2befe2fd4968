import { Tag } from '../../parts/tag.tsx';
import type { Outcome } from './outcome-words.ts';

const looks = {
  blocked: { tone: 'bad', icon: 'lock' },
  safe: { tone: 'warn', icon: 'check' },
  allowed: { tone: 'good', icon: 'check' },
} as const;

/** Allowed or blocked. */
export function OutcomeTag({ outcome: { kind, said } }: { readonly outcome: Outcome }) {
  return <Tag {...looks[kind]}>{said}</Tag>;
}
