import type { FamilyTree } from './family-lift.ts';

/** A value and the path at which it stands. */
export interface Found<Value> {
  readonly path: readonly PropertyKey[];
  readonly value: Value;
}

// A document is walked as it was written, sound or not: what has another shape than it should is another's to tell, and
// here as good as not there. So what the parts say of each other is checked also where one of them is faulty.

/** The items of a list that are objects. */
export function objectsAt({ path, value }: Found<FamilyTree>, key: string): Found<FamilyTree>[] {
  return itemsAt({ path, value }, key).filter((item): item is Found<FamilyTree> => isObject(item.value));
}

/** The items of a list that are texts. */
export function textsAt({ path, value }: Found<FamilyTree>, key: string): Found<string>[] {
  return itemsAt({ path, value }, key).filter((item): item is Found<string> => typeof item.value === 'string');
}

/** The object under a key; none or one. */
export function objectAt({ path, value }: Found<FamilyTree>, key: string): Found<FamilyTree>[] {
  const inner = value[key];
  return isObject(inner) ? [{ path: [...path, key], value: inner }] : [];
}

/** The text under a key; none or one. */
export function textAt({ path, value }: Found<FamilyTree>, key: string): Found<string>[] {
  const inner = value[key];
  return typeof inner === 'string' ? [{ path: [...path, key], value: inner }] : [];
}

/** The keys of an object under a key: they are ids. */
export function idsAt(of: Found<FamilyTree>, key: string): Found<string>[] {
  return objectAt(of, key).flatMap(({ path, value }) =>
    Object.keys(value).map((id) => ({ path: [...path, id], value: id })),
  );
}

/** Everyone's choices, each person's and the strangers'. */
export function choicesOf(root: Found<FamilyTree>): Found<FamilyTree>[] {
  const people = [...objectsAt(root, 'people'), ...objectAt(root, 'strangers')];
  return [...objectAt(root, 'everyone'), ...people.flatMap((person) => objectAt(person, 'choices'))];
}

/** Each window of some choices, in closed times and in hours. */
export function windowsOf(choices: Found<FamilyTree>): Found<FamilyTree>[] {
  const closed = objectAt(choices, 'closed').flatMap((kinds) =>
    Object.keys(kinds.value).flatMap((kind) => objectsAt(kinds, kind)),
  );
  const hours = ['categories', 'services'].flatMap((kind) =>
    objectAt(choices, kind).flatMap((entries) =>
      Object.keys(entries.value).flatMap((id) => objectAt(entries, id).flatMap((entry) => objectsAt(entry, 'hours'))),
    ),
  );
  return [...closed, ...hours];
}

function itemsAt({ path, value }: Found<FamilyTree>, key: string): Found<unknown>[] {
  const list = value[key];
  return Array.isArray(list) ? list.map((item: unknown, index) => ({ path: [...path, key, index], value: item })) : [];
}

function isObject(value: unknown): value is FamilyTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
