import { readFileSync } from 'node:fs';
import { parse, TomlError } from 'smol-toml';
import { locator, type Locate } from './locate.ts';
import type { Fault, Problem } from './problem.ts';
import type { Tree } from './sources.ts';

/** The file of settings as it was read; an empty tree where it could not be. */
export interface TomlFile {
  readonly tree: Tree;
  readonly locate: Locate;
  readonly problems: readonly Problem[];
}

export function readTomlFile(file: string): TomlFile {
  const failed = (fault: Fault, line?: number): TomlFile => ({
    tree: {},
    locate: () => undefined,
    problems: [{ key: '', place: { kind: 'file', file, line }, fault }],
  });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return failed({ code: 'unreadable', reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  try {
    return { tree: parse(text), locate: locator(text), problems: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The reader's message goes on with a drawing of the line.
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return failed({ code: 'syntax', reason }, error.line);
  }
}
