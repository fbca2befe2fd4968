import { existsSync, readFileSync } from 'node:fs';
import type { Qname } from '../core/qname.ts';
import { readEntry } from './entry-names.ts';

/** What has changed in a list since it was published whole. */
export interface Delta {
  readonly added: ReadonlySet<Qname>;
  readonly removed: ReadonlySet<Qname>;
}

const nothing: Delta = { added: new Set(), removed: new Set() };

/**
 * Reads lines of `+name` and `-name`; the last that speaks of a name counts, `#` begins a comment. Undefined when one line
 * is anything else: half of a change is none.
 */
export function readDelta(text: string): Delta | undefined {
  const added = new Set<Qname>();
  const removed = new Set<Qname>();
  for (const line of text.split(/\r?\n/)) {
    const said = line.replace(/#.*/, '').trim();
    if (said === '') continue;
    const entry = readEntry(said.slice(1));
    if (typeof entry === 'string' || !/^[+-]/.test(said)) return undefined;
    const [into, outOf] = said.startsWith('+') ? [added, removed] : [removed, added];
    into.add(entry.name);
    outOf.delete(entry.name);
  }
  return { added, removed };
}

/** The delta that lies in a file; nothing where there is none, undefined where it is damaged. */
export function deltaIn(path: string | undefined): Delta | undefined {
  return path === undefined || !existsSync(path) ? nothing : readDelta(readFileSync(path, 'utf8'));
}
