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
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('parent', 'caregiver')),
    language TEXT CHECK (language IN ('en', 'ru')),
    made INTEGER NOT NULL,
    password TEXT NOT NULL,      -- argon2id, with its salt and costs
    totp TEXT,                   -- the secret of the second factor, sealed
    totp_step INTEGER NOT NULL   -- of the code that was used last: none is good twice
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE recovery_codes (
    account TEXT NOT NULL,
    hash TEXT NOT NULL,          -- SHA-256, here and below
    PRIMARY KEY (account, hash)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL,            -- how it is called in the list: nobody gets in by it
    account TEXT NOT NULL,
    made INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    address TEXT NOT NULL,
    browser TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tokens (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,        -- 'read family'
    made INTEGER NOT NULL,
    used INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
  // Without remarks in it: the layout is a part of the file, and what lies there can be spoilt. `channels.settings`,
  // `fault` and `telling` (quiet hours and the letter) are JSON, `secret` is sealed; `since`: what was raised before is
  // not sent; `tries` have failed in a row, `next_at` is the next one. `deliveries.key` is of a notice or a letter, none
  // is sent twice; `message` is the one in which it is sent; `settled_at`: it was sent, or is worth it no more.
  `
  CREATE TABLE channels (
    kind TEXT PRIMARY KEY, settings TEXT NOT NULL, secret TEXT, since INTEGER NOT NULL, sent_at INTEGER,
    failed_at INTEGER, fault TEXT, tries INTEGER NOT NULL, next_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE deliveries (
    channel TEXT, key TEXT, due INTEGER NOT NULL, message TEXT, settled_at INTEGER, PRIMARY KEY (channel, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE telling (id INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT;
  `,
  // `asks.number` is what a family reads aloud; those of before have none. `cases.document` is JSON; their id is the key by
  // which a desk knows them too. `outbox.body` is what goes to the desk, octet for octet; a row is there until it was taken.
  `
  ALTER TABLE asks ADD COLUMN number TEXT;
  CREATE TABLE cases (id TEXT PRIMARY KEY, at INTEGER, state TEXT, document TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE outbox (
    id TEXT, what TEXT, body TEXT, tries INTEGER, next_at INTEGER, PRIMARY KEY (id, what)
  ) STRICT, WITHOUT ROWID;
  `,
];
