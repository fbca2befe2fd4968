/**
 * The layout of `journal.db`, step by step.
 *
 * `events` has no index but its row number: a row more is one more at the end of one leaf, so that a day of 100,000
 * queries costs a flash card 10 MB of rows and not ten times that. A search reads the table through; the cap keeps it
 * short. What blocked a name is one of a few thousand tags, so it is written once, in `reasons`. What is counted is one
 * of a few hundred series, and a row of `counts` is 20 octets: those of a family of four take 2 MB a year.
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
    action TEXT,              -- 'allow', 'block', 'rewrite'; NULL: the policy was not asked
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
  `
  ALTER TABLE events ADD COLUMN who TEXT NOT NULL DEFAULT '';  -- whose profile counted
  `,
  // Days were not counted before; those of the past are made of hours, by the calendar of UTC.
  `
  CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    who TEXT NOT NULL,        -- whose queries; '': those of the whole house
    what TEXT NOT NULL,       -- 'source', 'rcode', 'blocked'; of a person 'asked', 'blocked'
    name TEXT NOT NULL,
    UNIQUE (who, what, name)
  ) STRICT;
  INSERT INTO series (who, what, name) SELECT DISTINCT '', what, name FROM counts;

  ALTER TABLE counts RENAME TO counts_before;
  CREATE TABLE counts (
    span INTEGER NOT NULL,    -- milliseconds that a row speaks of: a minute (of the house only), an hour or a day
    start INTEGER NOT NULL,   -- milliseconds since 1970; of a day of the household's calendar, its midnight in UTC
    series INTEGER NOT NULL REFERENCES series,
    count INTEGER NOT NULL,
    PRIMARY KEY (span, start, series)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO counts SELECT span, start, id, count FROM counts_before JOIN series USING (what, name);
  INSERT INTO counts
    SELECT 3600000, start - start % 3600000, series, sum(count) FROM counts WHERE span = 60000 GROUP BY 2, 3
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
  INSERT INTO counts
    SELECT 86400000, start - start % 86400000, series, sum(count) FROM counts WHERE span = 3600000 GROUP BY 2, 3;
  DROP TABLE counts_before;

  CREATE TABLE levels (
    who TEXT PRIMARY KEY,
    level TEXT NOT NULL       -- of logging: nothing beyond it is left here
  ) STRICT, WITHOUT ROWID;
  `,
];
