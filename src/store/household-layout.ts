/**
 * The layout of `household.db`, step by step.
 *
 * What the family wants is one document, kept whole in `revisions`; the other tables hold what grows by itself. The
 * checks are for the disk's sake: a bit that turned in a number or a word is met by `integrity_check`.
 */
export const householdLayout: readonly string[] = [
  `
  CREATE TABLE revisions (
    revision INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,         -- milliseconds since 1970, as everywhere here
    document TEXT NOT NULL,
    sum TEXT NOT NULL            -- SHA-256 of all of the above
  ) STRICT;

  CREATE TABLE usage (
    day TEXT NOT NULL,           -- of the budgets: '2026-11-24'
    who TEXT NOT NULL,
    target TEXT NOT NULL,        -- what the minutes were spent on
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    PRIMARY KEY (day, who, target)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE asks (
    id TEXT PRIMARY KEY,
    who TEXT NOT NULL,
    device TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'category', 'time')),
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,        -- in the child's words
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'refused', 'expired', 'joined')),
    answered_at INTEGER,
    answer TEXT,
    note TEXT                    -- in the parent's words
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    done_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX open_notices ON notices (kind, subject) WHERE done_at IS NULL;

  CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL          -- the last time that was known to be right
  ) STRICT;
  `,
];
