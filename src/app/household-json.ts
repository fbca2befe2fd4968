import type { Household, Person } from '../core/family/household.ts';
import type { HouseholdCodec, Origin } from '../store/household-revisions.ts';

/** The layout of what is stored; each later one lifts those before it. */
const version = 1;

/** The document with nobody in it is cut here, and each person stands on a line between. */
const open = '"people":[';
const close = ']}}';

interface Stored {
  readonly version: number;
  readonly origin?: Origin;
  readonly household: Household;
}

/**
 * As the disk holds a household, whose sum stands beside it: what is read is what was saved. That its values make sense is
 * seen to by whoever makes a change (`core/family`) or reads a document (`config/family-document.ts`). It is JSON with a line
 * for each person, who are nearly all of a document: a line that was met last time is the same person, and is neither read
 * nor written anew.
 */
export class HouseholdJson implements HouseholdCodec {
  /** Those of the last document, by their lines. */
  #people: ReadonlyMap<string, Person> = new Map();

  /** Undefined: it has what JSON cannot say, such as a minute that is no number, and would come back as another one. */
  encode({ people, ...rest }: Household, origin?: Origin): string | undefined {
    const lines = new Map([...this.#people].map(([line, person]) => [person, line]));
    if (!comesBack(rest) || !people.every((person) => lines.has(person) || comesBack(person))) return undefined;
    const written = people.map((person) => lines.get(person) ?? JSON.stringify(person));
    this.#people = new Map(written.map((line, index) => [line, people[index]!]));
    const whole = JSON.stringify({ version, origin, household: { ...rest, people: [] } });
    return [whole.slice(0, -close.length), written.join(',\n'), close].join('\n');
  }

  /** Undefined: a later version of the house wrote it. */
  decode(text: string): Household | undefined {
    const { stored, lines } = unlined(text);
    if (stored.version !== version) return undefined;
    return lines === undefined ? stored.household : { ...stored.household, people: this.#read(lines) };
  }

  originOf(text: string): Origin | undefined {
    return unlined(text).stored.origin;
  }

  #read(lines: string): Person[] {
    const read = (line: string): Person => this.#people.get(line) ?? (JSON.parse(line) as Person);
    // The lines of this document are kept, not those that are equal: a line holds all the text that it was cut from.
    const people = lines
      .split('\n')
      .map((line) => (line.endsWith(',') ? line.slice(0, -1) : line))
      .filter((line) => line !== '')
      .map((line) => [line, read(line)] as const);
    this.#people = new Map(people);
    return people.map(([, person]) => person);
  }
}

/** The document with nobody in it, and a line for each person; without lines an earlier version of the house wrote it. */
function unlined(text: string): { readonly stored: Stored; readonly lines: string | undefined } {
  const end = text.indexOf('\n');
  const isLined = end >= 0 && text.slice(0, end).endsWith(open) && text.endsWith(`\n${close}`);
  return isLined
    ? { stored: JSON.parse(text.slice(0, end) + close) as Stored, lines: text.slice(end + 1, -close.length) }
    : { stored: JSON.parse(text) as Stored, lines: undefined };
}

/** Does JSON say all of it? It turns NaN into null, a set into nothing, and passes over a field without a value. */
function comesBack(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return value === null || ['string', 'boolean'].includes(typeof value);
  if (Array.isArray(value)) return value.every(comesBack);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(comesBack);
}
