/** What the query path says in an EDE, in the family's language: one line each, some eighty octets at most. */
export interface Sentences {
  readonly tooFast: string;
  readonly broken: string;
  readonly leadsBack: string;
  readonly unreachable: string;
  readonly unresolved: string;
  readonly stale: string;
}
