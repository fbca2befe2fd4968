import { showName } from '../../../src/core/domain-name.ts';
import type { Qname } from '../../../src/core/qname.ts';
import { useWords } from '../../words/words.ts';
import type { Explanation } from './explanation.ts';

/** Whether a name is open: `play.test is closed`. */
export function useVerdictWords(): (found: Pick<Explanation, 'name' | 'action'>) => string {
  const words = useWords('see');
  return ({ name, action }) => {
    const shown = showName(name as Qname);
    switch (action) {
      case 'block':
        return words.closed(shown);
      case 'rewrite':
        return words.safe(shown);
      case 'allow':
        return words.open(shown);
    }
  };
}
