/**
 * The layout of `journal.db`, step by step.
 *
 * `events` has no index but its row number: a row more is one more at the end of one leaf, so that a day of 100,000
 * queries costs a flash card a few MB of rows and not ten times that. Its texts stand elsewhere, so that a row is some 25
 * octets of small numbers: what came of a query is one of a few thousand `outcomes`; who asked from where, and for what
 * name, is written once a chapter. A chapter is a stretch of events with its own `names` and `askers`: they are found in
 * memory while it is written, so they need no index either, they go when its events go, and a search passes over a
 * chapter in which none of them fits. How often each name was asked for in a chapter that is over stands in its
 * `tallies`, some 60 KB for 100,000 queries. What is counted is one of a few hundred series, and a row of `counts` is 20
 * octets: those of a family of four take 2 MB a year.
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
  // The newest 200,000 events come along, which takes seconds on the smallest box; a family's week or month.
  `
  CREATE TABLE outcomes (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    action TEXT NOT NULL,     -- 'allow', 'block', 'rewrite'; '': the policy was not asked
    kind TEXT NOT NULL,       -- of the reason; '': there was none
    reason TEXT NOT NULL,
    list TEXT NOT NULL
  ) STRICT;
  CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE askers (id INTEGER PRIMARY KEY, who TEXT NOT NULL, client TEXT NOT NULL) STRICT;
  CREATE TABLE chapters (
    id INTEGER PRIMARY KEY,   -- number of its first event; it ends where the next begins
    name INTEGER NOT NULL,    -- number of its first name
    asker INTEGER NOT NULL,   -- number of its first asker
    low INTEGER,              -- its events were between these moments; NULL while it is being written
    high INTEGER
  ) STRICT;

  ALTER TABLE events RENAME TO events_before;
  CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,      -- milliseconds since 1970
    -- Whose texts go with their chapter; told to SQLite, it would look for each among all events.
    asker INTEGER NOT NULL,
    name INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    type INTEGER NOT NULL,
    rcode INTEGER NOT NULL,
    latency INTEGER NOT NULL  -- milliseconds
  ) STRICT;
  DELETE FROM events_before WHERE id <= (SELECT max(id) - 200000 FROM events_before);
  INSERT INTO names (name) SELECT DISTINCT name FROM events_before;
  INSERT INTO askers (who, client) SELECT DISTINCT who, client FROM events_before;
  INSERT INTO outcomes (source, action, kind, reason, list)
    SELECT DISTINCT e.source, ifnull(action, ''), ifnull(kind, ''), ifnull(r.name, ''), ifnull(r.source, '')
    FROM events_before e LEFT JOIN reasons r ON r.id = e.reason;
  INSERT INTO events
    SELECT e.id, at, a.id, n.id, o.id, type, rcode, latency
    FROM events_before e LEFT JOIN reasons r ON r.id = e.reason
    JOIN names n ON n.name = e.name
    JOIN askers a ON a.who = e.who AND a.client = e.client
    JOIN outcomes o ON o.source = e.source AND o.action = ifnull(e.action, '') AND o.kind = ifnull(r.kind, '')
      AND o.reason = ifnull(r.name, '') AND o.list = ifnull(r.source, '')
    ORDER BY e.id;
  INSERT INTO chapters SELECT min(id), 1, 1, min(at), max(at) FROM events HAVING count(*) > 0;
  DROP TABLE events_before;
  DROP TABLE reasons;
  `,
  // What is there already is counted later, chapter by chapter (`journal-tally-maker.ts`).
  `
  ALTER TABLE chapters ADD COLUMN tallied INTEGER NOT NULL DEFAULT 0;  -- 1: its tallies are there, and hold
  CREATE TABLE tallies (
    chapter INTEGER NOT NULL,
    who TEXT NOT NULL,
    blocked INTEGER NOT NULL, -- 1: of what was blocked; 0: of all else
    counts BLOB NOT NULL,     -- how often each name was asked for, see name-counts.ts
    PRIMARY KEY (chapter, who, blocked)
  ) STRICT, WITHOUT ROWID;
  `,
];
