/** What is asked: a family's day, and its three extremes. */
export const columns = ['blocked-hot', 'blocked-cold', 'mix', 'allowed-cold'] as const;

export type Column = (typeof columns)[number];

/** Queries that a server is asked in one measurement of a column; each file is read from its beginning every time. */
export interface Questions {
  readonly file: string;
  /** Never a name twice: the load ends where the file ends. */
  readonly once: boolean;
}
