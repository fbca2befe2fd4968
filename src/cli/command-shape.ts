import type { Session } from './session.ts';
import type { Words } from './words/en.ts';

/** How a command ended, as the shell sees it. */
export const Exit = { well: 0, badly: 1, misused: 2 } as const;

/** One command: how it is written, what it is for, and what it does. */
export interface CommandShape {
  /** With its arguments: `ask <name> [type]`; a command of a group stands behind the group's name: `registry build <dump>`. */
  readonly usage: string;
  /** Its sentence in the help. */
  about(words: Words): string;
  /** Options of its own: `--server <address>` and the sentence. */
  options?(words: Words): readonly (readonly [flags: string, about: string])[];
  /** The exit code; rejects only on what nobody foresaw. */
  run(session: Session): Promise<number>;
}
