import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import type { RE2Set } from 're2js';
import { Generations } from '../core/generations.ts';
import { LiteralIndex } from '../core/literal-index.ts';
import { usualWeight, weightOf } from '../core/pattern-weight.ts';
import { isWithin, type Qname } from '../core/qname.ts';

/** Weight of the expressions kept ready to run: no more than what the family meets. */
const mostReady = 500 * usualWeight;

/**
 * Weight of the patterns that are tried on one name. Most names meet none, and who meets more was made to: it is not
 * tried on the rest. Less than a generation of those kept ready, so that no name costs more when it comes again.
 */
const mostForName = 100 * usualWeight;

/** Octets of the automaton that an expression grows as it meets names; RE2JS would give each of them eight megabytes. */
const mostGrowth = 65_536;

interface Row {
  readonly regex: string;
  readonly literal: string;
  readonly spared: string;
  readonly tag: number;
}

interface Pattern extends Omit<Row, 'spared'> {
  readonly spared: readonly Qname[];
  readonly weight: number;
}

/** A pattern ready to run. */
interface Ready {
  readonly weight: number;
  /** A set of one, because only a set can be told how far it may grow. */
  readonly expression: RE2Set;
}

/**
 * The patterns of a catalogue. A name meets only those whose literal text is in it, no more of them than
 * {@link mostForName}, and each of them runs in time linear in the name and its own weight (RE2): so no list can make one
 * name cost more than that.
 */
export class Patterns {
  readonly #index: LiteralIndex<Pattern>;
  readonly #ready = new Generations<Pattern, Ready>(mostReady, ({ weight }) => weight);
  readonly #engine: typeof RE2Set;

  private constructor(all: readonly Pattern[], engine: typeof RE2Set) {
    this.#index = new LiteralIndex(all);
    this.#engine = engine;
  }

  /** Undefined where there are none: then the engine is not even loaded. */
  static of(database: Database.Database): Patterns | undefined {
    const rows = database.prepare<[], Row>('SELECT regex, literal, spared, tag FROM pattern ORDER BY id').all();
    if (rows.length === 0) return undefined;
    // Not `import()`: a catalogue is opened between two queries, and whoever opens it cannot wait.
    const { RE2Set: engine } = createRequire(import.meta.url)('re2js') as { RE2Set: typeof RE2Set };
    const all = rows.map(({ spared: text, ...row }): Pattern => {
      const spared = JSON.parse(text) as Qname[];
      return { ...row, spared, weight: weightOf(row.regex, spared.length) };
    });
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
    let tried = 0;
    for (const pattern of this.#index.in(name)) {
      tried += pattern.weight;
      if (tried > mostForName) return;
      const { expression } = this.#ready.get(pattern) ?? this.#prepare(pattern);
      if (expression.match(name).length === 0) continue;
      if (!pattern.spared.some((spared) => isWithin(name, spared))) yield pattern;
    }
  }

  #prepare(pattern: Pattern): Ready {
    const expression = new this.#engine(this.#engine.UNANCHORED, 0, mostGrowth);
    expression.add(pattern.regex);
    expression.compile();
    const ready = { weight: pattern.weight, expression };
    this.#ready.set(pattern, ready);
    return ready;
  }
}
