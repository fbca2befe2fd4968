import type { Profile } from './profile.ts';
import type { Tag, TagSet } from './tags.ts';

/** What a person gets for a name, and the tag that decided; none when nothing spoke against it. */
export type Verdict =
  { readonly action: 'allow'; readonly because: Tag | undefined } | { readonly action: 'block'; readonly because: Tag };

/**
 * The order of judgement (DESIGN §3), first word wins:
 *
 * 1. *registry*: illegal content; nobody at home overrides it.
 * 2. *essential*: names without which the house breaks.
 * 3. *own rule*: the most specific name wins; on the same name a deny wins.
 * 4. *category*: blocked for this profile, unless an allow list frees the name, or every list that has it makes an
 *    exception of it: a list may take back what it says, not what another one does.
 * 5. otherwise allow.
 *
 * Pure and total: the verdict table of a profile is its memo.
 */
export function judge(tags: TagSet, profile: Profile): Verdict {
  const registry = tags.find((tag) => tag.kind === 'registry');
  if (registry) return { action: 'block', because: registry };

  const essential = tags.find((tag) => tag.kind === 'essential');
  if (essential) return { action: 'allow', because: essential };

  const own = tags.find((tag) => tag.kind === 'own');
  if (own) return { action: own.name === 'allow' ? 'allow' : 'block', because: own };

  let exception: Tag | undefined;
  for (const category of profile.blocked) {
    const said = tags.filter((tag) => isCategory(tag, category));
    const exceptionOf = (listed: Tag): Tag | undefined =>
      said.find(({ effect, source }) => effect === 'frees' || (effect === 'isnt' && source === listed.source));
    for (const listed of said) {
      if (listed.effect !== 'is') continue;
      const excepted = exceptionOf(listed);
      if (excepted === undefined) return { action: 'block', because: listed };
      exception ??= excepted;
    }
  }
  return { action: 'allow', because: exception };
}

function isCategory(tag: Tag, category: string): boolean {
  return tag.kind === 'category' && tag.name === category;
}
