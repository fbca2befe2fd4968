/** The layout of `desk.db`, step by step. All times are milliseconds since 1970. */
export const deskLayout: readonly string[] = [
  `
  CREATE TABLE reviewers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE, -- names that differ only in case are one
    password TEXT NOT NULL,        -- argon2id, with its salt and costs
    made INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,         -- SHA-256 of the secret in the cookie
    reviewer INTEGER NOT NULL REFERENCES reviewers,
    seen INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE cases (
    key TEXT PRIMARY KEY,          -- made at a home: whoever has it may look at the case
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('wrong-block', 'missed-harmful', 'constructive-proposal')),
    name TEXT,
    url TEXT,
    category TEXT,
    list TEXT,
    note TEXT NOT NULL,
    appeal_note TEXT,
    state TEXT NOT NULL CHECK (state IN ('received', 'in-review', 'decided', 'appealed', 'decided-again')),
    received_at INTEGER NOT NULL,
    acknowledged_at INTEGER,
    review_at INTEGER,
    decided_at INTEGER,
    appealed_at INTEGER,
    decided_again_at INTEGER,
    taken_by INTEGER REFERENCES reviewers
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX open_cases ON cases (state) WHERE state IN ('received', 'in-review', 'appealed');

  CREATE TABLE decisions (
    case_key TEXT NOT NULL REFERENCES cases,
    round INTEGER NOT NULL CHECK (round IN (1, 2)), -- 2: upon an appeal
    reviewer INTEGER NOT NULL REFERENCES reviewers,
    outcome TEXT NOT NULL CHECK (outcome IN ('list-changed', 'rejected', 'forwarded')),
    reason_en TEXT NOT NULL,
    reason_ru TEXT NOT NULL,
    serial INTEGER REFERENCES corrections,
    PRIMARY KEY (case_key, round)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE corrections (
    serial INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    sign TEXT NOT NULL CHECK (sign IN ('+', '-')),
    category TEXT,                 -- null: all of them
    name TEXT NOT NULL
  ) STRICT;
  `,
];
