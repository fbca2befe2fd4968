import type { Settings } from '../config/schema.ts';
import { ageGroupOf, ageOf } from '../core/family/age-groups.ts';
import type { AgeGroup, Day, Person } from '../core/family/household.ts';
import { strangersId } from '../core/family/new-household.ts';
import type { BlockingStyle } from '../dns/blocked-replies.ts';
import type { Data } from './blocklists.ts';
import { explainer } from './explain.ts';

/**
 * How a blocked name is answered to a person on a day. The page is for children: a grown-up has no use for it, and of a
 * stranger, which may be the television, nobody knows who sits there.
 */
export function blockingStyles(settings: Settings, data: Data): (person: Person, day: Day) => BlockingStyle {
  const { reply, addresses, ttl } = settings.blocking;
  const explain = explainer(settings.language, data);
  const made = new Map<AgeGroup | undefined, BlockingStyle>();
  return (person, day) => {
    const age = childAge(person, day);
    let style = made.get(age);
    if (style === undefined) {
      const own = reply === 'page' && age === undefined ? 'null' : reply;
      style = { reply: own, addresses, ttl, explain: (because) => explain(because, age) };
      made.set(age, style);
    }
    return style;
  };
}

/** Undefined: no child of the family. */
function childAge(person: Person, day: Day): AgeGroup | undefined {
  const age = ageGroupOf(ageOf(person, day));
  return person.id === strangersId || age === 'adult' ? undefined : age;
}
