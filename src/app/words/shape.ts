import type { ClosedWhy } from '../../core/family/standing.ts';
import type { Sentences } from '../../dns/sentences.ts';

/** What the house says in DNS messages. They are short of room: one line of some eighty octets. */
export interface HouseWords {
  /** Why a name is blocked; the titles are those of the category or service. */
  readonly blocked: {
    readonly registry: string;
    readonly locked: string;
    readonly own: string;
    category(title: string): string;
    service(title: string): string;
    hours(title: string): string;
    budget(title: string): string;
    readonly allowOnly: string;
    readonly unsafeEngine: string;
    readonly closed: Readonly<Record<ClosedWhy, string>>;
  };
  /** The same to a child of seven and more, where somebody reads it: what is so, and what one can do. */
  readonly toChildren: {
    readonly registry: string;
    readonly locked: string;
    readonly own: string;
    service(title: string): string;
    hours(title: string): string;
    budget(title: string): string;
    readonly allowOnly: string;
    readonly unsafeEngine: string;
    readonly closed: Readonly<Record<ClosedWhy, string>>;
    /** To a smaller one, to whom nothing is named. */
    readonly small: { readonly line: string; readonly sentence: string };
  };
  readonly query: Sentences;
}
