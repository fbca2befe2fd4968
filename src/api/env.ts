import type { HttpBindings } from '@hono/node-server';
import type { Language } from '../core/profile.ts';
import type { Caller } from './caller.ts';

/** What the guards leave for the routes: `c.var.caller`. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: {
    caller: Caller;
    /** Where the connection comes from: `192.168.1.7`. */
    address: string;
    /** In which a sentence for a person is said. */
    language: Language;
  };
}
