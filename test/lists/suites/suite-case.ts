import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toQname } from '../../../src/core/qname.ts';
import { judge } from '../../../src/core/verdict.ts';
import { compile } from '../../../src/lists/compile.ts';
import type { Parser } from '../../../src/lists/entry.ts';
import { readEntry } from '../../../src/lists/entry-names.ts';
import type { Source } from '../../../src/lists/source.ts';
import { StoredCatalogue } from '../../../src/store/catalogue.ts';
import { catalogueWriter } from '../../../src/store/catalogue-writer.ts';
import { childWithout } from '../../core/family/kit.ts';
import { source, temporaryFolder } from '../list-files.ts';

/** One case of somebody else's: what they say, and how we find out what we say. */
export interface SuiteCase {
  /** `adguard/matching/3 test.example.org`; unique, and what `differences.ts` speaks of. */
  readonly id: string;
  readonly theirs: unknown;
  readonly ours: () => unknown;
}

/** Third-party cases beside the repository; no part of it. */
const suites = fileURLToPath(new URL('../../../../shared/suites', import.meta.url));

export const haveSuites: boolean = existsSync(suites);

/** The text of a file of the suites. */
export function readSuite(file: string): string {
  return readFileSync(join(suites, file), 'utf8');
}

export function readSuiteJson<Shape>(file: string): Shape {
  return JSON.parse(readSuite(file)) as Shape;
}

/** A list of one category, as these suites have them. */
export type List = Partial<Source> & { readonly text: string };

/** Would a profile that blocks the category of these lists be refused the name? */
export async function isBlocked(lists: readonly List[], host: string): Promise<boolean> {
  const name = toQname(host);
  if (name === undefined) return false;
  const folder = temporaryFolder();
  const sources = lists.map(({ text, ...differing }, i) =>
    source(text, { format: 'adblock', id: `test/${i}`, ...differing }),
  );
  const { written } = await compile(sources, catalogueWriter(folder), { serial: 1, now: 0 });
  if (!written) return false;
  const catalogue = new StoredCatalogue(join(folder, 'catalogue-1.db'));
  try {
    const { action } = judge(catalogue.tagSet(catalogue.find(name)), childWithout('gambling'));
    return action === 'block';
  } finally {
    catalogue.close();
  }
}

/** Is it a name at all, if only one that no list may close? */
export function isName(text: string): boolean {
  const entry = readEntry(text);
  return typeof entry !== 'string' || entry === 'public-suffix';
}

/** Did a parser take a line, or what it had to say, without a drop? */
export function isTaken(parse: Parser, line: string): boolean {
  return parse(line.trim(), line).every((outcome) => typeof outcome !== 'string');
}

/** The names of the entries of a line. */
export function namesIn(parse: Parser, line: string): string[] {
  return parse(line.trim(), line).flatMap((outcome) =>
    typeof outcome !== 'string' && 'name' in outcome ? [outcome.name] : [],
  );
}
