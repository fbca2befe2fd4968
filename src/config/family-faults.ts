import type { z } from 'zod';
import { keysAt } from './family-keys.ts';
import type { FamilyFault, FamilyFinding, FamilyKind, FamilyValueCode } from './family-problem.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, FamilyKind>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  record: 'object',
};

/** Characters of what stands in the document that a sentence about it repeats. */
const mostShown = 60;

/** What the schema says, in the words of the house; `tree` is what it was asked about. */
export function familyFindings(issue: Issue, tree: unknown): FamilyFinding[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const fault: FamilyFault = { code: 'unknown-key', value: shown(key), nearest: nearest(key, keysAt(path)) };
      return { path: [...path, key], fault };
    });
  }
  if (issue.code === 'invalid_union') return ofUnion(issue, tree);
  return [{ path, fault: faultOf(issue, valueAt(tree, path)) }];
}

/** Of the ways in which a thing can be said, the one that was meant: it alone is worth a word. */
function ofUnion({ path, errors }: Extract<Issue, { code: 'invalid_union' }>, tree: unknown): FamilyFinding[] {
  const isOther = ({ path: [step], code }: Issue): boolean =>
    step === 'kind' || (step === undefined && code !== 'unrecognized_keys');
  const meant = errors.find((branch) => !branch.some(isOther));
  if (meant !== undefined) {
    return meant.flatMap((issue) => familyFindings({ ...issue, path: [...path, ...issue.path] }, tree));
  }
  const choices = errors.flat().filter((issue) => issue.code === 'invalid_value');
  const at = [...path, ...(choices[0]?.path ?? [])];
  const found = valueAt(tree, at);
  if (choices.length === 0) return [{ path: at, fault: wrongKind(found, 'object') }];
  return [
    {
      path: at,
      fault: noChoice(
        found,
        choices.flatMap(({ values }) => values.map(String)),
      ),
    },
  ];
}

function faultOf(issue: Exclude<Issue, { code: 'unrecognized_keys' | 'invalid_union' }>, found: unknown): FamilyFault {
  const value = shown(found);
  if (found === undefined) return { code: 'missing' };
  switch (issue.code) {
    case 'custom':
      return { code: issue.params?.['code'] as FamilyValueCode, value };
    case 'invalid_value':
      return noChoice(found, issue.values.map(String));
    case 'too_small':
      // The only list that must not be empty is that of a window's days.
      return issue.origin === 'array'
        ? { code: 'no-days' }
        : { code: 'too-small', value, least: Number(issue.minimum) };
    case 'too_big':
      return issue.origin === 'array'
        ? { code: 'too-many', most: Number(issue.maximum) }
        : { code: 'too-large', value, most: Number(issue.maximum) };
    default:
      return wrongKind(found, 'expected' in issue ? (kinds[String(issue.expected)] ?? 'text') : 'text');
  }
}

function noChoice(found: unknown, choices: readonly string[]): FamilyFault {
  if (found === undefined) return { code: 'missing' };
  const value = shown(found);
  return { code: 'not-a-choice', value, choices, nearest: nearest(value, choices) };
}

function wrongKind(found: unknown, kind: FamilyKind): FamilyFault {
  return found === undefined ? { code: 'missing' } : { code: 'wrong-kind', value: shown(found), kind };
}

function valueAt(tree: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((outer, step) => (outer as Record<PropertyKey, unknown> | undefined)?.[step], tree);
}

/** As it stands there, near enough to be found by: short, and nothing in it that a terminal would obey. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value).replaceAll(/\p{C}/gu, '\ufffd');
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
