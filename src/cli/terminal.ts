/** Everything that moves a cursor, colours, rings or turns the writing round; lines and tabs stay. */
const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text as it may be shown: lists, upstreams and names come from strangers, and a terminal obeys what it reads. */
export function harmless(text: string): string {
  return text.replace(unseen, '\ufffd');
}

/** What a command has of the world outside the house: passed in, so that a test needs no process. */
export interface Terminal {
  /** The working directory. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes what was asked for. */
  out(text: string): void;
  /** Writes what went wrong. */
  err(text: string): void;
  /** Writes over its last line how far a long work has come; undefined where nobody watches. */
  readonly progress: ((line: string) => void) | undefined;
  /** Asks for a line that is not shown while it is typed; undefined where nobody sits there to type it. */
  askSecret(question: string): Promise<string | undefined>;
  /** Settles when the machine asks us to stop. */
  stopped(): Promise<void>;
}
