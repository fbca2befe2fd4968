/**
 * The layout of `journal.db`, step by step.
 *
 * `events` has no index but its row number: a row more is one more at the end of one leaf, so that a day of 100,000
 * queries costs a flash card 10 MB of rows and not ten times that. A search reads the table through; the cap keeps it
 * short. What blocked a name is one of a few thousand tags, so it is written once, in `reasons`.
 */
export const journalLayout: readonly string[] = [
  `
  CREATE TABLE reasons (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (kind, name, source)
  ) STRICT;

  CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,      -- milliseconds since 1970
    client TEXT NOT NULL,
    name TEXT NOT NULL,
    type INTEGER NOT NULL,
    rcode INTEGER NOT NULL,
    source TEXT NOT NULL,
    action TEXT,              -- 'allow', 'block'; NULL: the policy was not asked
    reason INTEGER REFERENCES reasons,
    latency INTEGER NOT NULL  -- milliseconds
  ) STRICT;

  CREATE TABLE counts (
    span INTEGER NOT NULL,    -- milliseconds that a row speaks of: a minute or an hour
    start INTEGER NOT NULL,   -- milliseconds since 1970, a multiple of the span
    what TEXT NOT NULL,       -- 'source', 'rcode', 'blocked'
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (span, start, what, name)
  ) STRICT, WITHOUT ROWID;
  `,
];
