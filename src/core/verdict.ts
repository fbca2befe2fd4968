import type { SafeLevel } from './family/household.ts';
import type { ClosedWhy, Standing } from './family/standing.ts';
import { membership, type Tag, type TagSet, unsafeEngines } from './tags.ts';

/** What a person gets for a name, and what decided; nothing, where nothing spoke against it. */
export type Verdict =
  | { readonly action: 'allow'; readonly because: Reason | undefined }
  | { readonly action: 'block'; readonly because: Reason }
  /** Allowed, but by the safe door of the engine that `because` names. */
  | { readonly action: 'rewrite'; readonly because: Tag; readonly level: Exclude<SafeLevel, 'off'> };

/** What decided: a tag of the name, or how it stands with the person now. */
export type Reason = Tag | HouseReason;

/**
 * A reason that no tag of the name is:
 *
 * - `closed`: nothing is open now; `name` says why.
 * - `hours`, `budget`: a category or service (`source` says which of the two) is outside its hours, or has used up its
 *   minutes; `name` is its id.
 * - `grant`: a parent's temporary yes to a category or service (`source`), or to `everything`; `name` is its id.
 * - `allow-only`: nobody has reviewed or allowed the name.
 */
export interface HouseReason {
  readonly kind: 'closed' | 'hours' | 'budget' | 'grant' | 'allow-only';
  readonly name: string;
  readonly source: 'household' | 'category' | 'service';
  readonly effect: 'is';
}

/**
 * The order of judgement (DESIGN §3), first word wins:
 *
 * 1. *registry*: illegal content; nobody at home overrides it.
 * 2. *essential*: names without which the house breaks.
 * 3. *grant*: a parent's temporary yes. A yes to a category is no yes to another one that is blocked and has the name too.
 * 4. *closed time*: paused, bedtime, the day's minutes are used up. Names that are always open are judged on.
 * 5. *own rule*: the provider's, whatever the family says of names below; else the first in the tag set that is
 *    everyone's or this person's.
 * 6. *allow-only*: what nobody has reviewed or allowed is blocked.
 * 7. *service*: closed when one that has the name is closed; else open when one is open by a word on it.
 * 8. *category*: closed when one that has the name is closed.
 * 9. otherwise allow.
 *
 * Whatever is allowed goes by the safe door where it is a search engine's and the person searches safely; an engine
 * without such a door is blocked then.
 *
 * Pure and total: the verdict table of a person is its memo.
 */
export function judge(tags: TagSet, standing: Standing): Verdict {
  const verdict = firstWord(tags, standing);
  if (verdict.action === 'block') return verdict;
  for (const tag of tags) {
    const level = isUnsafeDoor(tag, tags) ? standing.safeSearch.get(tag.name) : undefined;
    if (level === undefined) continue;
    if (tag.name !== unsafeEngines) return { action: 'rewrite', because: tag, level };
    if (!isByName(verdict.because)) return { action: 'block', because: tag };
  }
  return verdict;
}

/** An engine that cannot be made safe is open only where a parent or the provider opens it by its name. */
function isByName(because: Reason | undefined): boolean {
  return because?.kind === 'locked' || because?.kind === 'own' || because?.kind === 'grant';
}

function firstWord(tags: TagSet, standing: Standing): Verdict {
  const find = (kind: Tag['kind']): Tag | undefined =>
    tags.find((tag) => tag.kind === kind && (tag.who === undefined || tag.who === standing.who));

  const registry = find('registry');
  if (registry) return { action: 'block', because: registry };

  const essential = find('essential');
  if (essential) return { action: 'allow', because: essential };

  const granted = grantOf(tags, standing);
  if (granted) return { action: 'allow', because: granted };

  const always = find('always');
  if (standing.closed !== undefined && !always) return { action: 'block', because: closed(standing.closed) };

  const rule = find('locked') ?? find('own');
  if (rule) return { action: rule.name === 'allow' ? 'allow' : 'block', because: rule };

  const open = openService(tags, standing);
  if (standing.allowOnly && !always && !open && !find('reviewed')) return { action: 'block', because: allowOnly };

  return serviceWord(tags, standing) ?? (open && { action: 'allow', because: open }) ?? categoryWord(tags, standing);
}

function grantOf(tags: TagSet, standing: Standing): Reason | undefined {
  if (standing.grantedAll) return { kind: 'grant', name: 'everything', source: 'household', effect: 'is' };
  const { grantedNames, grantedServices, grantedCategories, categories } = standing;
  const name = tags.find((tag) => tag.kind === 'grant' && grantedNames.has(tag.name));
  if (name) return name;
  const held = (kind: 'service' | 'category') => (id: string) => membership(tags, kind, id).listed !== undefined;
  const service = grantedServices.values().find(held('service'));
  if (service !== undefined) return { kind: 'grant', name: service, source: 'service', effect: 'is' };
  const category = grantedCategories.values().find(held('category'));
  if (category === undefined) return undefined;
  for (const [id, why] of categories) {
    if (why === 'blocked' && !grantedCategories.has(id) && held('category')(id)) return undefined;
  }
  return { kind: 'grant', name: category, source: 'category', effect: 'is' };
}

function serviceWord(tags: TagSet, { services }: Standing): Verdict | undefined {
  for (const tag of tags) {
    const why = isService(tag, tags) ? services.get(tag.name) : undefined;
    if (why !== undefined) return { action: 'block', because: shut(tag, why) };
  }
  return undefined;
}

function openService(tags: TagSet, { openServices }: Standing): Tag | undefined {
  return tags.find((tag) => openServices.has(tag.name) && isService(tag, tags));
}

/** Does the tag put the name into a service, no other tag taking it out again? */
function isService(tag: Tag, tags: TagSet): boolean {
  return tag.kind === 'service' && membership(tags, tag.kind, tag.name).listed === tag;
}

function categoryWord(tags: TagSet, { categories }: Standing): Verdict {
  let exception: Tag | undefined;
  for (const [id, why] of categories) {
    const said = membership(tags, 'category', id);
    if (said.listed) return { action: 'block', because: shut(said.listed, why) };
    exception ??= said.exception;
  }
  return { action: 'allow', because: exception };
}

/** Is it an engine's door that searches unsafely, and not one that is safe already? */
function isUnsafeDoor({ kind, name }: Tag, tags: TagSet): boolean {
  return kind === 'search' && !tags.some((tag) => tag.kind === 'search' && tag.name === name && tag.effect !== 'is');
}

function closed(why: ClosedWhy): HouseReason {
  return { kind: 'closed', name: why, source: 'household', effect: 'is' };
}

const allowOnly: HouseReason = { kind: 'allow-only', name: 'allow-only', source: 'household', effect: 'is' };

/** The list that has the name, where it is blocked altogether; the hours or the budget, where these are why. */
function shut(listed: Tag, why: 'blocked' | 'hours' | 'budget'): Reason {
  if (why === 'blocked') return listed;
  return { kind: why, name: listed.name, source: listed.kind as 'category' | 'service', effect: 'is' };
}
