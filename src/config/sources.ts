import { parse } from 'smol-toml';
import { keys, variableOf, type Key } from './keys.ts';
import { nearest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';

/** A table of the file, as the TOML reader gives it. */
export type Tree = Record<string, unknown>;

/** One setting from outside the file, and who gave it. */
export interface Override {
  readonly path: string;
  readonly value: unknown;
  /** Undefined: it stands nowhere yet. */
  readonly place: Place | undefined;
}

export interface Overrides {
  readonly overrides: readonly Override[];
  readonly problems: readonly Problem[];
}

/** Names the file of settings; it is no setting itself. */
export const fileVariable = 'DOMOVOY_SETTINGS';

/** Variables that begin like ours and are no settings: they are about the process, and some are wanted before settings can be read. */
const otherVariables = [fileVariable, 'DOMOVOY_LOG', 'DOMOVOY_COMPILE_PRIORITY'];

/** `DOMOVOY_DNS_LISTEN=127.0.0.1:53,[::1]:53`. A variable that begins like ours and names no setting is a problem. */
export function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Overrides {
  const byVariable = new Map(settable.map((key) => [variableOf(key.path), key]));
  const overrides: Override[] = [];
  const problems: Problem[] = [];
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith('DOMOVOY_') || otherVariables.includes(variable) || text === undefined) continue;
    const key = byVariable.get(variable);
    const place = { kind: 'environment', variable } as const;
    if (key) overrides.push({ path: key.path, value: valueOf(key, text), place });
    else problems.push(unknown(variable, place, [...byVariable.keys(), ...otherVariables]));
  }
  return { overrides, problems };
}

/** `--set dns.listen=127.0.0.1:53`, as path → text. */
export function fromFlags(flags: Readonly<Record<string, string>>): Overrides {
  const byPath = new Map(settable.map((key) => [key.path, key]));
  const overrides: Override[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of Object.entries(flags)) {
    const key = byPath.get(path);
    const place = { kind: 'flag' } as const;
    if (key) overrides.push({ path, value: valueOf(key, text), place });
    else problems.push(unknown(path, place, [...byPath.keys()]));
  }
  return { overrides, problems };
}

/** The tree with the override in it; tables on the way are made, and copied where they were. */
export function override(tree: Tree, path: string, value: unknown): Tree {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...tree, [name]: value };
  const inner = tree[name];
  const table = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Tree) : {};
  return { ...tree, [name]: override(table, rest.join('.'), value) };
}

const settable = keys.filter((key) => key.within === undefined);

function unknown(value: string, place: Place, known: readonly string[]): Problem {
  return { key: value, place, fault: { code: 'unknown-key', value, nearest: nearest(value, known) } };
}

/** Text as the file would have it: `10` → 10, `a, b` → a list. What does not fit stays text, and the schema says so. */
function valueOf(key: Key, text: string): unknown {
  switch (key.kind) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text.trim() === '' ? [] : text.split(',').map((item) => item.trim());
    case 'tables':
      return tablesOf(text);
    default:
      return text;
  }
}

/** An array of tables, written as in the file: `[{ zone = "lan", servers = ["192.168.1.1"] }]`. */
function tablesOf(text: string): unknown {
  try {
    return parse(`value = ${text}`)['value'];
  } catch {
    return text;
  }
}
