import type { FamilyFault } from './family-problem.ts';

/** A document as JSON has it. */
export type FamilyTree = Readonly<Record<string, unknown>>;

/** Makes a document of one version one of the next; it may meet anything, and leaves what it does not know as it is. */
export type Lift = (tree: FamilyTree) => FamilyTree;

/** The step from version 1 to 2 comes first, and so on; a step is never changed once a house has written its version. */
export const lifts: readonly Lift[] = Object.freeze([]);

/** Lifts a document, step by step, to the newest version, and takes the version out. */
export function lift(tree: FamilyTree, steps: readonly Lift[]): { readonly tree: FamilyTree } | FamilyFault {
  const { version, ...rest } = tree;
  const newest = steps.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { code: 'no-version' };
  if (version > newest) return { code: 'later-version', value: String(version), newest };
  return { tree: steps.slice(version - 1).reduce((older, step) => step(older), rest as FamilyTree) };
}
