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

function isSaid(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
