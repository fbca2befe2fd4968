import { shown } from './family-faults.ts';
import type { FamilyTree } from './family-lift.ts';
import type { FamilyFinding, FamilyProblem, FamilyStep } from './family-problem.ts';
import { keyOf } from './validate.ts';

/** Keys under which there is an object whose keys are ids. */
const tables: readonly PropertyKey[] = ['categories', 'services', 'safeSearch'];

/** The findings in the order of the document, each with the way to it. */
export function locateFindings(findings: readonly FamilyFinding[], tree: FamilyTree): FamilyProblem[] {
  return findings
    .map(({ path, fault }) => ({ place: placeOf(path, tree), key: keyOf(path), steps: stepsOf(path, tree), fault }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ key, steps, fault }) => ({ key, steps, fault }));
}

/** Of each step, which of its siblings it is; a key that is missing comes after those that are there. */
function placeOf(path: readonly PropertyKey[], tree: FamilyTree): number[] {
  let around: unknown = tree;
  return path.map((step) => {
    const siblings = typeof around === 'object' && around !== null ? Object.keys(around) : [];
    const index = siblings.indexOf(String(step));
    around = (around as Record<PropertyKey, unknown> | undefined)?.[step];
    return index < 0 ? siblings.length : index;
  });
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}

function stepsOf(path: readonly PropertyKey[], tree: FamilyTree): FamilyStep[] {
  let around: unknown = tree;
  return path.map((step, index) => {
    around = (around as Record<PropertyKey, unknown> | undefined)?.[step];
    const before = path[index - 1];
    if (typeof step === 'number') {
      return { kind: 'item', list: String(before), number: step + 1, label: labelOf(around) };
    }
    return before !== undefined && tables.includes(before)
      ? { kind: 'entry', id: shown(step) }
      : { kind: 'key', key: shown(step) };
  });
}

/** What an item calls itself. */
function labelOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { name, id } = item as FamilyTree;
  const label = [name, id].find((text) => typeof text === 'string' && text !== '');
  return label === undefined ? undefined : shown(label);
}
