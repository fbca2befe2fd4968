import type { Level } from '../../api/ports/channels-port.ts';
import type { Language } from '../../core/profile.ts';

/** What is sent, whichever way it goes. Nothing in it can harm: see `harmless.ts`. */
export interface Message {
  /** The same each time that it is tried: who gets it twice knows by it. */
  readonly key: string;
  readonly kind: 'notices' | 'letter' | 'test';
  readonly level: Level;
  readonly language: Language;
  /** One line, and nothing that comes from a device or a child. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** For programs. */
  readonly notices: readonly ToldNotice[];
}

/** A notice for a program; without details only its kind is told. */
export interface ToldNotice {
  readonly kind: string;
  readonly level: Level;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly facts: Readonly<Record<string, string>>;
}
