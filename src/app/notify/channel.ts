import type { Message } from './message.ts';

/** A way out of the house. */
export interface Channel {
  /** Never throws what a network or another machine does wrong: that is a fault. */
  send(message: Message, signal: AbortSignal): Promise<Outcome>;
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly fault: Fault };

/** Why it was not sent; `words/faults.ts` has a sentence for each. */
export interface Fault {
  readonly code: FaultCode;
  /** A status or a code, or a few of the other machine's own words; may be empty. No secret is ever in it. */
  readonly detail: string;
}

export type FaultCode =
  | 'unknown-host'
  | 'refused'
  | 'unreachable'
  | 'cut-off'
  | 'too-slow'
  | 'tls'
  | 'no-starttls'
  | 'wrong-password'
  | 'sender-refused'
  | 'recipient-refused'
  | 'message-refused'
  | 'garbage'
  | 'redirected'
  | 'not-allowed'
  | 'not-found'
  | 'too-often'
  | 'their-fault'
  | 'status'
  | 'no-such-chat'
  | 'wrong-token'
  | 'no-secret'
  | 'secret-lost';

export const fine: Outcome = { ok: true };

export function failed(code: FaultCode, detail = ''): Outcome {
  return { ok: false, fault: { code, detail } };
}
