import type { HttpBindings } from '@hono/node-server';
import type { Language } from '../../core/profile.ts';
import type { Reviewer } from '../ports/desk-port.ts';

/** What the guards of a desk leave for its routes. */
export interface DeskEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Where the request comes from: `192.0.2.7`. */
    address: string;
    /** In which whoever asks is answered. */
    language: Language;
    /** Only in the inbox: nobody else gets there. */
    reviewer: Reviewer;
  };
}
