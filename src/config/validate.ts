import type { z } from 'zod';
import { findingsOf, type Finding } from './faults.ts';
import { schema } from './schema.ts';
import type { Tree } from './sources.ts';

interface Validated {
  readonly value: z.output<typeof schema>;
  readonly findings: readonly Finding[];
  /** The key in the tree of a key in the value: `source[1].path` → `source[2].path` when an item before it was left out. */
  readonly original: (key: string) => string;
}

/**
 * Reads the tree by the schema. What it finds fault with is left out and read again, so that there is always a value:
 * then what the settings say about each other can be checked too, and every problem is told at once.
 */
export function validate(tree: Tree): Validated {
  const result = schema.safeParse(tree);
  if (result.success) return { value: result.data, findings: [], original: (key) => key };
  const findings = result.error.issues.flatMap((issue) => findingsOf(issue, tree));
  const faulty = new Set(findings.map(({ path, fault }) => keyOf(fault.code === 'unknown-key' ? path : whole(path))));
  const { value } = validate(without(faulty, tree, []) as Tree);
  const original = (key: string): string =>
    key.replace(
      /^([^[]+)\[(\d+)\]/,
      (_, list: string, index: string) => `${list}[${nthSound(faulty, list, Number(index))}]`,
    );
  return { value, findings, original };
}

/** Where the sound item with this index stood before the faulty ones were left out. */
function nthSound(faulty: ReadonlySet<string>, list: string, index: number): number {
  let at = 0;
  for (let before = index; before > 0 || faulty.has(`${list}[${at}]`); at++) {
    if (!faulty.has(`${list}[${at}]`)) before--;
  }
  return at;
}

/** `['dns', 'listen', 0]` → `dns.listen[0]`. */
export function keyOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
}

/** The item of a list that the path leads into: half an item is none. */
function whole(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const index = path.findIndex((step) => typeof step === 'number');
  return index < 0 ? path : path.slice(0, index + 1);
}

function without(faulty: ReadonlySet<string>, value: unknown, path: readonly PropertyKey[]): unknown {
  const keep = (step: PropertyKey): boolean => !faulty.has(keyOf([...path, step]));
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (keep(index) ? [without(faulty, item, [...path, index])] : []));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => keep(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(faulty, inner, [...path, name])]));
}
