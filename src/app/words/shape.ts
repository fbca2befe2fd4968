import type { Sentences } from '../../dns/sentences.ts';

/** What the house says in DNS messages. They are short of room: one line of some eighty octets. */
export interface HouseWords {
  /** Why a name is blocked; `category` gets the category's title. */
  readonly blocked: {
    readonly registry: string;
    readonly own: string;
    category(title: string): string;
  };
  readonly query: Sentences;
}
