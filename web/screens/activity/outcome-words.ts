import { useBecauseWords } from '../../parts/verdict/because-words.ts';
import { useWords } from '../../words/words.ts';
import type { Event } from './events.ts';

/** What came of a query. */
export interface Outcome {
  readonly kind: 'allowed' | 'blocked' | 'safe';
  /** In a word. */
  readonly said: string;
  /** In a sentence, where there is something to say. */
  readonly why: string | undefined;
}

/** No such name. */
const nxdomain = 3;

/** What came of a query in words for parents. */
export function useOutcomeWords(): (event: Event) => Outcome {
  const words = useWords('activity');
  const because = useBecauseWords();
  return (event) => {
    const kind = event.action === 'block' ? 'blocked' : event.action === 'rewrite' ? 'safe' : 'allowed';
    const said = words.outcomes[kind];
    if (event.because !== null && event.action !== null)
      return { kind, said, why: because({ action: event.action, because: event.because }) };
    const failure = event.rcode === nxdomain ? words.noSuchName : event.rcode === 0 ? undefined : words.noAnswer;
    return { kind, said, why: failure };
  };
}
