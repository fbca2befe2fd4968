import type { ClosedWhy } from '../../../src/core/family/standing.ts';
import { unsafeEngines } from '../../../src/core/tags.ts';
import { useTitles } from '../../subjects.ts';
import { useWords } from '../../words/words.ts';
import { useEngineTitle } from '../../engines.ts';
import type { Explanation } from './explanation.ts';

/** What decided, in a sentence for parents. */
export function useBecauseWords(): (found: Pick<Explanation, 'action' | 'because'>) => string {
  const words = useWords('see');
  const family = useWords('family');
  const titleOf = useTitles();
  const engineTitle = useEngineTitle();
  return ({ action, because }) => {
    if (because === null) return words.because.nothing;
    const { kind, name, source } = because;
    const title = (of: string): string => titleOf({ kind: of === 'service' ? 'service' : 'category', id: name });
    switch (kind) {
      case 'registry':
      case 'essential':
      case 'grant':
      case 'always':
      case 'reviewed':
      case 'locked':
        return words.because[kind];
      case 'own':
        return name === 'allow' ? words.because.allowed : words.because.denied;
      case 'allow-only':
        return words.because.allowOnly;
      case 'closed':
        return words.because.closedNow(family.closed[name as ClosedWhy]);
      case 'hours':
      case 'budget':
        return words.because[kind](title(source));
      case 'search':
        return name === unsafeEngines ? words.because.unsafe : words.because.search(engineTitle(name));
      case 'service':
        return action === 'block' ? words.because.service(title(kind)) : words.because.serviceOpen(title(kind));
      default:
        return action === 'block' ? words.because.category(title(kind)) : words.because.exception(title(kind));
    }
  };
}

/** What a list says of a name: `Topic: Games`. */
export function useMatchWords(): (match: Explanation['matches'][number]) => string {
  const words = useWords('see');
  const limits = useWords('limits');
  const titleOf = useTitles();
  const engineTitle = useEngineTitle();
  return ({ kind, name, scope }) => {
    const said = words.matches[kind as keyof typeof words.matches] ?? kind;
    const exception = scope.startsWith('not') ? ` (${words.excepted})` : '';
    switch (kind) {
      case 'category':
      case 'service':
        return `${said}: ${titleOf({ kind, id: name })}${exception}`;
      case 'search':
        return `${said}: ${engineTitle(name)}`;
      case 'own':
        return `${said}: ${limits.effects[name === 'allow' ? 'allow' : 'deny']}`;
      default:
        return said;
    }
  };
}
