import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import type { RE2JS } from 're2js';
import { Generations } from '../core/generations.ts';
import { isWithin, type Qname } from '../core/qname.ts';
import { LiteralIndex } from './literal-index.ts';

/** Expressions kept ready to run: forty kilobytes each, so no more than what the family meets. */
const mostReady = 500;

interface Row {
  readonly regex: string;
  readonly literal: string;
  readonly spared: string;
  readonly tag: number;
}

interface Pattern extends Omit<Row, 'spared'> {
  readonly spared: readonly Qname[];
}

/**
 * The patterns of a catalogue. A name meets only those whose literal text is in it, and each of them runs in time linear
 * in the name (RE2): no list can make one name cost more than another.
 */
export class Patterns {
  readonly #index: LiteralIndex<Pattern>;
  readonly #ready = new Generations<Pattern, RE2JS>(mostReady);
  readonly #engine: typeof RE2JS;

  private constructor(all: readonly Pattern[], engine: typeof RE2JS) {
    this.#index = new LiteralIndex(all);
    this.#engine = engine;
  }

  /** Undefined where there are none: then the engine is not even loaded. */
  static of(database: Database.Database): Patterns | undefined {
    const rows = database.prepare<[], Row>('SELECT regex, literal, spared, tag FROM pattern ORDER BY id').all();
    if (rows.length === 0) return undefined;
    // Not `import()`: a catalogue is opened between two queries, and whoever opens it cannot wait.
    const { RE2JS: engine } = createRequire(import.meta.url)('re2js') as { RE2JS: typeof RE2JS };
    const all = rows.map(({ spared, ...row }) => ({ ...row, spared: JSON.parse(spared) as Qname[] }));
    return new Patterns(all, engine);
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
    for (const pattern of this.#index.in(name)) {
      if (!this.#expression(pattern).test(name)) continue;
      if (!pattern.spared.some((spared) => isWithin(name, spared))) yield pattern;
    }
  }

  #expression(pattern: Pattern): RE2JS {
    const ready = this.#ready.get(pattern);
    if (ready !== undefined) return ready;
    const expression = this.#engine.compile(pattern.regex);
    this.#ready.set(pattern, expression);
    return expression;
  }
}
