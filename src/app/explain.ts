import type { AgeGroup } from '../core/family/household.ts';
import type { ClosedWhy } from '../core/family/standing.ts';
import { SubError } from '../core/iana.ts';
import type { Category, Language } from '../core/profile.ts';
import type { Services } from '../core/service.ts';
import { houseName, kidsName } from '../core/special-names.ts';
import type { Reason } from '../core/verdict.ts';
import type { Explanation } from '../dns/blocked-replies.ts';
import { houseWords } from './words/words-of.ts';

/**
 * What goes out with a blocked reply: a line that names the category as the family knows it, and no list; and, for
 * clients that show it to whoever sits there, a kind sentence for a child of that age. `age` is a child's; undefined is
 * a grown-up's, or nobody's. No child under seven hears of a category.
 */
export function explainer(
  language: Language,
  { categories, services }: { readonly categories: readonly Category[]; readonly services: Services },
): (because: Reason, age?: AgeGroup) => Explanation {
  const { blocked, toChildren } = houseWords(language);
  const titlesOf = (them: readonly Pick<Category, 'id' | 'title'>[]): ReadonlyMap<string, string> =>
    new Map(them.map(({ id, title }) => [id, title[language]]));
  const categoryTitles = titlesOf(categories);
  const serviceTitles = titlesOf(services.services);
  const kindly = new Map(categories.map(({ id, forChildren }) => [id, forChildren[language]]));

  const titleOf = ({ kind, name, source }: Reason): string => {
    const isService = kind === 'service' || source === 'service';
    return (isService ? serviceTitles : categoryTitles).get(name) ?? name;
  };

  const line = (because: Reason): string => {
    const { kind, name } = because;
    switch (kind) {
      case 'registry':
      case 'locked':
      case 'own':
        return blocked[kind];
      case 'closed':
        return blocked.closed[name as ClosedWhy];
      case 'allow-only':
        return blocked.allowOnly;
      case 'search':
        return blocked.unsafeEngine;
      case 'service':
      case 'hours':
      case 'budget':
        return blocked[kind](titleOf(because));
      default:
        return blocked.category(titleOf(because));
    }
  };

  const sentence = (because: Reason): string => {
    const { kind, name } = because;
    switch (kind) {
      case 'registry':
      case 'locked':
      case 'own':
        return toChildren[kind];
      case 'closed':
        return toChildren.closed[name as ClosedWhy];
      case 'allow-only':
        return toChildren.allowOnly;
      case 'search':
        return toChildren.unsafeEngine;
      case 'service':
      case 'hours':
      case 'budget':
        return toChildren[kind](titleOf(because));
      default:
        return kindly.get(name) ?? toChildren.small.sentence;
    }
  };

  return (because, age) => {
    const isUntold = age === '0-6' && hasTitle(because);
    const said = isUntold ? toChildren.small.line : line(because);
    const toChild = isUntold ? toChildren.small.sentence : sentence(because);
    return {
      line: said,
      structured: {
        justification: age === undefined ? said : toChild,
        subError: isUntold ? undefined : subErrorOf(because),
        organization: 'domovoy',
        language,
        contact: age === undefined ? `http://${houseName}/` : `http://${kidsName}/why`,
      },
    };
  };
}

/** Reasons of which a category or a service is a part. */
const titled: readonly Reason['kind'][] = ['category', 'service', 'hours', 'budget'];

function hasTitle({ kind }: Reason): boolean {
  return titled.includes(kind);
}

function subErrorOf({ kind, name }: Reason): number | undefined {
  if (kind === 'own' || kind === 'locked') return SubError.networkPolicy;
  if (kind !== 'category') return undefined;
  return name === 'malware' ? SubError.malware : name === 'phishing' ? SubError.phishing : undefined;
}
