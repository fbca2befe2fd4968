import type { Ages } from './family/age-groups.ts';
import { isDay } from './family/calendar.ts';
import type { Day } from './family/household.ts';
import type { Text } from './profile.ts';
import { type Qname, toQname } from './qname.ts';

const idShape = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/**
 * Reads the fields of a file of data that comes with the house. Each that is wrong leaves a sentence for whoever
 * maintains the file, so that all of them are known at once, and something harmless stands in for it.
 */
export class DataCheck {
  readonly problems: string[] = [];

  say(problem: string): void {
    this.problems.push(problem);
  }

  /** The members of a list, each as something that has fields. */
  members(owner: unknown, key: string): Readonly<Record<string, unknown>>[] {
    const list = fieldsOf(owner)[key];
    if (Array.isArray(list)) return list.map(fieldsOf);
    this.say(`"${key}" is no list.`);
    return [];
  }

  /** Lower-case words with hyphens between them, given to nobody before: `taken` remembers it. */
  id({ id }: Readonly<Record<string, unknown>>, taken: Set<string>): string {
    if (typeof id !== 'string' || !idShape.test(id)) this.say(`${JSON.stringify(id)} is no id: words-like-this.`);
    else if (taken.has(id)) this.say(`${id} is there twice.`);
    const known = String(id);
    taken.add(known);
    return known;
  }

  text(value: unknown, of: string): Text {
    const { en, ru } = fieldsOf(value);
    if (isSaid(en) && isSaid(ru)) return { en, ru };
    this.say(`${of} must be said in English ("en") and Russian ("ru").`);
    return { en: '', ru: '' };
  }

  texts(value: unknown, of: string): Text[] {
    if (Array.isArray(value)) return value.map((one) => this.text(one, of));
    this.say(`${of} are no list.`);
    return [];
  }

  /** One of the words that may stand there; the first of them stands in for anything else. */
  oneOf<T extends string>(value: unknown, words: readonly [T, ...T[]], of: string): T {
    const word = words.find((known) => known === value);
    if (word === undefined) this.say(`${of} is ${JSON.stringify(value)}: it must be one of ${words.join(', ')}.`);
    return word ?? words[0];
  }

  /** Words that somebody else knows, each once: ids of categories, say. */
  words(value: unknown, of: string): string[] {
    if (!Array.isArray(value)) {
      this.say(`${of} are no list.`);
      return [];
    }
    const words = value.filter((word): word is string => typeof word === 'string' && word !== '');
    if (new Set(words).size < value.length) this.say(`${of} are words, each once.`);
    return words;
  }

  /** Years of a child, 0 to 17. */
  ages(value: unknown, of: string): Ages {
    const { from, to } = fieldsOf(value);
    if (isYear(from) && isYear(to) && from <= to) return { from, to };
    this.say(`the ages of ${of} must be "from" and "to", 0 to 17.`);
    return { from: 17, to: 17 };
  }

  day(value: unknown, of: string): Day {
    if (typeof value === 'string' && isDay(value)) return value;
    this.say(`${of} is ${JSON.stringify(value)}: it must be a day like 2026-11-24.`);
    return '1970-01-01';
  }

  /** An address of the web that may be shown as a link: nothing else than https opens behind it. */
  url(value: unknown, of: string): string {
    if (typeof value === 'string' && URL.parse(value)?.protocol === 'https:') return value;
    this.say(`${of} is ${JSON.stringify(value)}: it must be an address that begins with https://.`);
    return '';
  }

  /** A name as queries have it: lower case, A-labels, two labels at least. */
  name(value: unknown, of: string): Qname | undefined {
    const name = typeof value === 'string' ? toQname(value) : undefined;
    if (name !== undefined && name === value && /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(name)) return name;
    this.say(`${JSON.stringify(value)} (${of}) is no domain name in lower-case letters of ASCII.`);
    return undefined;
  }

  /** Sorted names, each once; so a change of the file shows what has changed. */
  names(value: unknown, of: string): Qname[] {
    if (!Array.isArray(value)) {
      this.say(`${of} are no list.`);
      return [];
    }
    const names = value.flatMap((one) => this.name(one, of) ?? []);
    const late = names.find((name, at) => at > 0 && name <= names[at - 1]!);
    if (late !== undefined) this.say(`"${late}" (${of}) stands in the wrong place: names are sorted, each once.`);
    return names;
  }
}

/** The fields of an object, none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 17;
}

function isSaid(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
