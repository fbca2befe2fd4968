import type { ClosedWhy } from '../../core/family/standing.ts';
import type { Blocked, KidsPort } from '../ports/kids-port.ts';
import type { Look } from './page.ts';
import { registerOf } from './register.ts';
import type { Told } from './words/shape.ts';

/** Categories after which whoever came needs somebody to talk to before anything else, and no word of what is closed. */
const helpFirst: readonly string[] = ['self-harm'];
/** Those after which it comes before what else there is to do. */
const helpSoon: readonly string[] = ['drugs'];
/** Those after which it is good to know that there is somebody. */
const helpToo: readonly string[] = ['adult', 'violence', 'hate', 'gambling', 'dating', 'anonymous-chat'];

/** Where help stands on a page that is about those categories. */
export function helpOf(categories: readonly string[]): 'first' | 'soon' | 'too' | 'none' {
  const isAmong = (some: readonly string[]): boolean => categories.some((id) => some.includes(id));
  if (isAmong(helpFirst)) return 'first';
  if (isAmong(helpSoon)) return 'soon';
  return isAmong(helpToo) ? 'too' : 'none';
}

/** Why something is closed, as it is told to whoever looks: under seven no category and no service is named. */
export function toldOf(kids: KidsPort, look: Look, because: Blocked['because']): Told {
  const { language, visitor, words } = look;
  const { why } = words;
  if (because?.kind === 'registry') return why.registry;
  if (because?.kind === 'closed') return why.closed[because.name as ClosedWhy];
  if (because?.kind === 'category' && helpOf([because.name]) === 'first') return words.help.first;
  if (registerOf(visitor.age) === 'small') return why.small;
  switch (because?.kind) {
    case 'service':
    case 'hours':
    case 'budget': {
      const kind = because.kind === 'service' || because.source === 'service' ? 'service' : 'category';
      return why[because.kind](kids.titleOf(kind, because.name)?.[language] ?? because.name);
    }
    case 'own':
      return why.own;
    case 'locked':
      return why.locked;
    case 'allow-only':
      return why.allowOnly;
    case 'search':
      return why.search;
    default: {
      const category = kids.categories.find(({ id }) => id === because?.name);
      return { title: why.category.title, text: category?.forChildren[language] ?? why.allowOnly.text };
    }
  }
}
