import type { Caller } from '../caller.ts';

/** Who calls, and what was shown. */
export interface Shown {
  /** Where the connection comes from: `192.168.1.7`. */
  readonly address: string;
  /** The box itself asks: it is nobody's device. */
  readonly isOnBox: boolean;
  /** The session's cookie. */
  readonly session: string | undefined;
  /** `Authorization: Bearer …`. */
  readonly token: string | undefined;
}

/** The house's memory of accounts, sessions and tokens, as far as every request needs it. */
export interface GatePort {
  callerOf(shown: Shown): Caller;
}
