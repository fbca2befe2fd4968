import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Column, Questions } from './columns.ts';
import { unlistedName } from './names.ts';
import { draw, seededRandom, zipf } from './random.ts';
import { writeLines } from './write-lines.ts';

/** What is asked, as files for dnsperf, one `name A` a line. */
export interface QueryFiles {
  readonly folder: string;
  readonly hot: string;
  readonly cold: string;
  readonly mix: string;
  /** Each name of the mix once, so that its replies are in the caches before the first round. */
  readonly warm: string;
  /** A few listed and unlisted names, by which a server shows that it answers right. */
  readonly blockedTrials: string;
  readonly allowedTrials: string;
}

const hotNames = 2_000;
const coldNames = 200_000;
const mixNames = { blocked: 2_000, allowed: 8_000 };
const mixQueries = 200_000;
const blockedShare = 0.2;
const trials = 20;

/** Unlisted names by purpose: a name asked once must not have been asked before for something else. */
const firstCold = mixNames.allowed + trials;

/** Queries a second that no forwarder reaches: a file of so many for each second does not run out. */
const fastest = 60_000;

export function queryFilesIn(folder: string): QueryFiles {
  const file = (name: string): string => join(folder, `${name}.queries`);
  return {
    folder,
    hot: file('blocked-hot'),
    cold: file('blocked-cold'),
    mix: file('mix'),
    warm: file('mix-warm'),
    blockedTrials: file('trials-blocked'),
    allowedTrials: file('trials-allowed'),
  };
}

export function writeQueryFiles(files: QueryFiles, listed: readonly string[]): void {
  const random = seededRandom(2);
  write(files.hot, draw(random, listed, hotNames));
  write(files.cold, draw(random, listed, coldNames));
  write(files.blockedTrials, draw(random, listed, trials));

  const blocked = draw(random, listed, mixNames.blocked);
  const allowed = Array.from({ length: mixNames.allowed }, (_, n) => unlistedName(random, n));
  const blockedRank = zipf(random, blocked.length);
  const allowedRank = zipf(random, allowed.length);
  const ask = (): string => (random() < blockedShare ? blocked[blockedRank()]! : allowed[allowedRank()]!);
  write(files.mix, Array.from({ length: mixQueries }, ask));
  write(files.warm, [...blocked, ...allowed]);
  write(
    files.allowedTrials,
    Array.from({ length: trials }, (_, n) => unlistedName(random, mixNames.allowed + n)),
  );
}

/** The questions of a column in a round. Each round has unlisted names of its own: a server meets them once. */
export function questionsOf(files: QueryFiles, column: Column, round: number, seconds: number): Questions {
  switch (column) {
    case 'blocked-hot':
      return { file: files.hot, once: false };
    case 'blocked-cold':
      return { file: files.cold, once: false };
    case 'mix':
      return { file: files.mix, once: false };
    case 'allowed-cold':
      return { file: coldFile(files.folder, round, Math.ceil(seconds * fastest)), once: true };
  }
}

export function readNames(file: string): string[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.slice(0, line.indexOf(' ')));
}

function coldFile(folder: string, round: number, count: number): string {
  const file = join(folder, `allowed-cold-${round}-of-${count}.queries`);
  if (existsSync(file)) return file;
  const random = seededRandom(3 + round);
  const first = firstCold + round * count;
  write(
    file,
    Array.from({ length: count }, (_, n) => unlistedName(random, first + n)),
  );
  return file;
}

function write(file: string, names: readonly string[]): void {
  writeLines(file, names, (name) => `${name} A`);
}
