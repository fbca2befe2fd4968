import { shown } from './family-faults.ts';
import type { FamilyTree } from './family-lift.ts';
import type { FamilyFinding, FamilyNoun } from './family-problem.ts';
import { strangersId } from '../core/family/new-household.ts';
import { everyone } from './family-schema.ts';
import { readMac } from './family-values.ts';
import { choicesOf, type Found, idsAt, objectAt, objectsAt, textAt, textsAt, windowsOf } from './family-walk.ts';
import { nearest } from './nearest.ts';

/** Ids that a document may name. */
export interface FamilyVocabulary {
  readonly categories: readonly string[];
  readonly services: readonly string[];
  /** Groups of services. */
  readonly groups: readonly string[];
  /** Search engines that have a safe mode. */
  readonly engines: readonly string[];
}

/** What no part of the document can tell by itself: whether they go together. */
export function checkFamily(tree: FamilyTree, vocabulary: FamilyVocabulary | undefined): FamilyFinding[] {
  const root = { path: [], value: tree };
  return [
    ...['people', 'devices', 'exceptions', 'grants'].flatMap((list) =>
      repeated(objectsAt(root, list).flatMap((item) => textAt(item, 'id'))),
    ),
    ...checkReserved(root),
    ...checkPeople(root),
    ...checkMarks(root),
    ...checkWindows(root),
    ...objectsAt(root, 'exceptions').flatMap(checkSpan),
    ...choicesOf(root).flatMap(checkBudgets),
    ...(vocabulary ? checkVocabulary(root, vocabulary) : []),
  ];
}

function checkReserved(root: Found<FamilyTree>): FamilyFinding[] {
  return objectsAt(root, 'people')
    .flatMap((person) => textAt(person, 'id'))
    .filter(({ value }) => value === everyone || value === strangersId)
    .map(({ path, value }) => ({ path, fault: { code: 'reserved-id', value } }));
}

/** Whoever owns a device, or whom something is for, is a person of this household. */
function checkPeople(root: Found<FamilyTree>): FamilyFinding[] {
  const people = objectsAt(root, 'people').flatMap((person) => textAt(person, 'id').map(({ value }) => value));
  const owners = objectsAt(root, 'devices').flatMap((device) => textAt(device, 'owner'));
  const theirs = objectsAt(root, 'bonuses').flatMap((bonus) => textAt(bonus, 'who'));
  const anyones = ['exceptions', 'pauses', 'grants'].flatMap((list) =>
    objectsAt(root, list).flatMap((item) => textAt(item, 'who')),
  );
  return [
    ...strange(owners, people, 'person'),
    ...strange(theirs, [...people, strangersId], 'person'),
    ...strange(anyones, [...people, strangersId, everyone], 'person'),
  ];
}

/** By what a device is known, no other one is. */
function checkMarks(root: Found<FamilyTree>): FamilyFinding[] {
  const devices = objectsAt(root, 'devices');
  return (['macs', 'hostNames', 'ranges', 'clientIds'] as const).flatMap((key) => {
    const holders = new Map<string, number>();
    return devices.flatMap((device, index) =>
      textsAt(device, key).flatMap(({ path, value }): FamilyFinding[] => {
        const mark = readMac(value) ?? value.toLowerCase();
        const holder = holders.get(mark);
        if (holder === undefined) holders.set(mark, index);
        if (holder === undefined) return [];
        if (holder === index) return [{ path, fault: { code: 'repeated', value: shown(value) } }];
        const by = devices[holder]!;
        const [called] = [...textAt(by, 'name'), ...textAt(by, 'id')];
        return [{ path, fault: { code: 'taken', value: shown(value), by: shown(called?.value ?? holder + 1) } }];
      }),
    );
  });
}

/** A window that ends where it begins is never open, and whoever wrote it may have meant the whole day. */
function checkWindows(root: Found<FamilyTree>): FamilyFinding[] {
  const weekly = choicesOf(root).flatMap(windowsOf);
  const single = objectsAt(root, 'exceptions').flatMap((exception) => objectsAt(exception, 'windows'));
  const empty = [...weekly, ...single]
    .filter(({ value: { from, to } }) => typeof from === 'string' && from === to)
    .map(({ path, value }): FamilyFinding => {
      return { path: [...path, 'to'], fault: { code: 'empty-window', value: shown(value['to']) } };
    });
  return [...empty, ...weekly.flatMap((window) => repeated(textsAt(window, 'days')))];
}

function checkSpan({ path, value: { first, last } }: Found<FamilyTree>): FamilyFinding[] {
  const wrong = typeof first === 'string' && typeof last === 'string' && last < first;
  return wrong ? [{ path: [...path, 'last'], fault: { code: 'ends-before-it-begins', value: shown(last) } }] : [];
}

/** Two budgets for one thing: nobody could say which counts. */
function checkBudgets(choices: Found<FamilyTree>): FamilyFinding[] {
  const targets = objectsAt(choices, 'budgets').flatMap((budget) => objectAt(budget, 'target'));
  return repeated(
    targets.map(({ path, value: { kind, id } }) => {
      return { path, value: id === undefined ? shown(kind) : `${shown(kind)}:${shown(id)}` };
    }),
  );
}

function checkVocabulary(root: Found<FamilyTree>, known: FamilyVocabulary): FamilyFinding[] {
  const everywhere = choicesOf(root);
  const targets = [
    ...everywhere.flatMap((choices) => objectsAt(choices, 'budgets')),
    ...objectsAt(root, 'bonuses'),
  ].flatMap((item) => objectAt(item, 'target'));
  const granted = objectsAt(root, 'grants').flatMap((grant) => objectAt(grant, 'what'));
  const named = (kind: string): Found<string>[] =>
    [...targets, ...granted].filter(({ value }) => value['kind'] === kind).flatMap((target) => textAt(target, 'id'));
  const chosen = (key: string): Found<string>[] => everywhere.flatMap((choices) => idsAt(choices, key));
  return [
    ...strange([...chosen('categories'), ...named('category')], known.categories, 'category'),
    ...strange([...chosen('services'), ...named('service')], known.services, 'service'),
    ...strange(named('group'), known.groups, 'group'),
    ...strange(chosen('safeSearch'), known.engines, 'engine'),
  ];
}

function strange(named: readonly Found<string>[], known: readonly string[], noun: FamilyNoun): FamilyFinding[] {
  return named
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => {
      return { path, fault: { code: 'no-such', noun, value: shown(value), nearest: nearest(value, known) } };
    });
}

function repeated(named: readonly Found<string>[]): FamilyFinding[] {
  const seen = new Set<string>();
  return named
    .filter(({ value }) => seen.size === seen.add(value).size)
    .map(({ path, value }) => ({ path, fault: { code: 'repeated', value: shown(value) } }));
}
