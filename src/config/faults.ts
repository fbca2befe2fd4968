import type { z } from 'zod';
import { keys } from './keys.ts';
import { nearest } from './nearest.ts';
import type { Fault, Kind, ValueCode } from './problem.ts';

/** A fault at a path of the tree. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly fault: Fault;
}

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'boolean',
  array: 'list',
  object: 'table',
};

/** What the schema says, in the words of the house; `tree` is what it was asked about. */
export function findingsOf(issue: Issue, tree: unknown): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...issue.path, name], fault: unknownKey(name, issue.path) }));
  }
  return [{ path: issue.path, fault: faultOf(issue, valueAt(tree, issue.path)) }];
}

function faultOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>, found: unknown): Fault {
  const value = textOf(found);
  if (found === undefined) return { code: 'missing' };
  switch (issue.code) {
    case 'custom':
      return { code: issue.params?.['code'] as ValueCode, value };
    case 'invalid_value':
      return { code: 'not-a-choice', value, choices: issue.values.map(String) };
    case 'too_small':
      return issue.origin === 'array'
        ? { code: 'too-few', least: Number(issue.minimum) }
        : issue.origin === 'string'
          ? { code: 'empty', value }
          : { code: 'too-small', value, least: Number(issue.minimum) };
    case 'too_big':
      return { code: 'too-large', value, most: Number(issue.maximum) };
    case 'invalid_type':
      return { code: 'wrong-kind', value: JSON.stringify(found), kind: kinds[issue.expected] ?? 'text' };
    case 'invalid_format':
      return { code: 'not-an-id', value };
    default:
      // The only union of the schema is a size.
      return { code: 'not-a-size', value };
  }
}

/** The nearest key of the same table, else one of the same name in another table, which is then named in full. */
function unknownKey(name: string, table: readonly PropertyKey[]): Fault {
  const prefix = table
    .filter((step) => typeof step === 'string')
    .map((step) => `${step}.`)
    .join('');
  const here = keys.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.slice(prefix.length));
  const siblings = [...new Set(here.map((path) => path.split('.')[0]!))];
  const elsewhere = keys.find(({ path }) => path.endsWith(`.${name}`))?.path;
  return { code: 'unknown-key', value: name, nearest: nearest(name, siblings) ?? elsewhere };
}

function valueAt(tree: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], tree);
}

/** As it stands in the file, near enough to be found by. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
