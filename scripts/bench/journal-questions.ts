import { type FilledJournal, words } from './journal-fill.ts';

const day = 86_400_000;

/** What a parent asks of the journal. */
export interface Question {
  readonly what: string;
  readonly path: string;
  /** Throws where the answer is not what the journal holds, though it did not give up. */
  readonly check: (reply: unknown) => void;
}

/** Every kind of search, and what the page of the week shows. */
export function questionsOf({ start, end }: FilledJournal): Question[] {
  const week = `from=${end - 7 * day}&to=${end + 1}`;
  const search = (what: string, query: string, most: number, least = most): Question => {
    return {
      what,
      path: `/api/journal?limit=50&${query}`,
      check: (reply) => holds(what, reply, 'entries', least, most),
    };
  };
  const top = (what: string, query: string): Question => {
    return {
      what,
      path: `/api/statistics/top?limit=20&${query}`,
      check: (reply) => holds(what, reply, 'names', 20, 20),
    };
  };
  return [
    search('the newest', '', 50),
    search('a word that five names of all have', `text=${words.rare}`, 5),
    search('a word that nearly all have', `text=${words.frequent}`, 50),
    search('a word that no name has', `text=${words.absent}`, 0),
    search('one child', 'who=child-3', 50),
    search('a guest of the first day', 'who=guest', 50),
    search('a day of the first week', `from=${start + 2 * day}&to=${start + 3 * day}`, 50),
    search('what was blocked, of one child, by a part of the name', 'who=child-2&action=block&text=host-7', 50),
    search('a part of the name on the first day alone', 'who=guest&text=host-7', 50, 1),
    search('a page far down', 'before=1000000', 50),
    {
      what: 'the week by hours, of everybody',
      path: `/api/statistics?span=hour&since=${end - 7 * day}`,
      check: (reply) => holds('the week', reply, 'rows', 7 * 24, Infinity),
    },
    top('top names of the week', week),
    top('top names of all', ''),
    top('top names of one child', 'who=child-1'),
    top('what was blocked most', 'what=blocked'),
  ];
}

function holds(what: string, reply: unknown, list: string, least: number, most: number): void {
  const { looked = null, [list]: found } = reply as { looked?: number | null } & Record<string, unknown[]>;
  if (looked === null && !(found!.length >= least && found!.length <= most))
    throw new Error(`${what}: ${found!.length} found`);
}
