import type { z } from 'zod';
import type { Household } from '../core/family/household.ts';
import { limits } from '../core/family/limits.ts';
import { checkFamily, type FamilyVocabulary } from './family-checks.ts';
import { familyFindings, shown } from './family-faults.ts';
import { type FamilyTree, lift, lifts } from './family-lift.ts';
import { locateFindings } from './family-locate.ts';
import type { FamilyFault, FamilyFinding, FamilyProblem } from './family-problem.ts';
import { familySchema } from './family-schema.ts';
import { brokenLine } from './family-syntax.ts';
import { familyText } from './family-text.ts';

export type FamilyRead = { readonly household: Household } | { readonly problems: readonly FamilyProblem[] };
export type FamilyWritten = { readonly text: string } | { readonly problems: readonly FamilyProblem[] };

/**
 * Reads a document whole or not at all: with any problem there is no household, and every problem is told.
 *
 * @param vocabulary the ids that may be named; without it they are not checked, so that a household which was saved is
 *   read also by a house that no longer knows a category of it
 */
export function readFamily(text: string, vocabulary?: FamilyVocabulary): FamilyRead {
  const octets = Buffer.byteLength(text);
  if (octets > limits.document) return whole({ code: 'too-long', octets, most: limits.document });
  const parsed = parse(text);
  if ('code' in parsed) return whole(parsed);
  const lifted = lift(parsed.tree, lifts);
  if ('code' in lifted) return whole(lifted);
  const { tree } = lifted;
  const result = familySchema.safeDecode(tree as never);
  const findings = [...(result.success ? [] : findingsOf(result.error, tree)), ...checkFamily(tree, vocabulary)];
  if (result.success && findings.length === 0) return { household: result.data as Household };
  return { problems: locateFindings(findings, tree) };
}

/** The document of a household, which {@link readFamily} reads back as it was; or why it would not. */
export function writeFamily(household: Household, vocabulary?: FamilyVocabulary): FamilyWritten {
  const result = familySchema.safeEncode(household as never);
  if (!result.success) {
    const tree = household as unknown as FamilyTree;
    return { problems: locateFindings(findingsOf(result.error, tree), tree) };
  }
  const text = familyText({ version: lifts.length + 1, ...result.data });
  const read = readFamily(text, vocabulary);
  return 'problems' in read ? read : { text };
}

function findingsOf({ issues }: z.core.$ZodError, tree: FamilyTree): FamilyFinding[] {
  return issues.flatMap((issue) => familyFindings(issue, tree));
}

function whole(fault: FamilyFault): { readonly problems: readonly FamilyProblem[] } {
  return { problems: [{ key: '', steps: [], fault }] };
}

function parse(text: string): { readonly tree: FamilyTree } | FamilyFault {
  const json = text.replace(/^\uFEFF/, '');
  let tree: unknown;
  try {
    tree = JSON.parse(json);
  } catch {
    return { code: 'syntax', line: brokenLine(json) };
  }
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
    return { code: 'wrong-kind', value: shown(tree), kind: 'object' };
  }
  return { tree: tree as FamilyTree };
}
