import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import type { RE2JS } from 're2js';
import { isWithin, type Qname } from '../core/qname.ts';

interface Row {
  readonly regex: string;
  readonly literal: string;
  readonly spared: string;
  readonly tag: number;
}

interface Pattern extends Pick<Row, 'regex' | 'literal' | 'tag'> {
  readonly expression: RE2JS;
  readonly spared: readonly Qname[];
}

/**
 * The patterns of a catalogue. Each name costs a look for the literal text of each of them, and only where that is found
 * a run of the expression, in time linear in the name (RE2): no list can make one name cost more than another.
 */
export class Patterns {
  readonly #all: readonly Pattern[];

  private constructor(all: readonly Pattern[]) {
    this.#all = all;
  }

  /** Undefined where there are none: then the engine is not even loaded. */
  static of(database: Database.Database): Patterns | undefined {
    const rows = database.prepare<[], Row>('SELECT regex, literal, spared, tag FROM pattern ORDER BY id').all();
    if (rows.length === 0) return undefined;
    // Not `import()`: a catalogue is opened between two queries, and whoever opens it cannot wait.
    const engine = createRequire(import.meta.url)('re2js') as { RE2JS: typeof RE2JS };
    return new Patterns(
      rows.map(({ spared, ...row }) => {
        return { ...row, spared: JSON.parse(spared) as Qname[], expression: engine.RE2JS.compile(row.regex) };
      }),
    );
  }

  /** Ids of the tags of a name as a catalogue writes them in a path: `~3~7`, each once, whichever patterns say so. */
  tagsOf(name: Qname): string {
    let path = '';
    for (const { tag } of this.matching(name)) {
      if (!`${path}~`.includes(`~${tag}~`)) path += `~${tag}`;
    }
    return path;
  }

  *matching(name: Qname): Generator<{ readonly regex: string; readonly tag: number }> {
    for (const pattern of this.#all) {
      if (!name.includes(pattern.literal) || !pattern.expression.test(name)) continue;
      if (!pattern.spared.some((spared) => isWithin(name, spared))) yield pattern;
    }
  }
}
