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
  readonly query: Sentences;
}
