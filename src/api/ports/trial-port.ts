import type { TrialAsk, TrialNames } from '../../core/trial-names.ts';

/** What the API asks of the trials by which a parent sees that the house protects; `app/trials.ts` is it. */
export interface TrialPort {
  begin(): Trial;
  /** Undefined: there is no such trial, or it is long over. */
  look(token: string): (Trial & { readonly asks: readonly TrialAsk[] }) | undefined;
  /** Who has lately asked for the name that a child's device opens; the newest first. */
  ofChildren(): readonly TrialAsk[];
}

export interface Trial {
  readonly token: string;
  readonly names: TrialNames;
}
