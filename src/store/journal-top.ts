import type { JournalNames } from './journal-names.ts';
import type { JournalPace } from './journal-pace.ts';
import type { ChapterCounts, CountFilter, JournalSearch } from './journal-search.ts';
import type { Top } from './journal-walk.ts';

/**
 * Names that are in memory at a time. Only where more of them are about equally frequent are the rarer ones left out,
 * which could only have been among the last.
 */
const mostNames = 50_000;

/**
 * The names that stand most often among some events, the last that it gives; undefined after each few milliseconds.
 *
 * @param isOver tells that it shall make do with the chapters that it has counted, which are the newest
 */
export function* topOf(
  search: JournalSearch,
  names: JournalNames,
  filter: CountFilter,
  limit: number,
  pace: JournalPace,
  isOver: () => boolean,
): Generator<Top | undefined> {
  const chapters: ChapterCounts[] = [];
  let looked: number | null = null;
  for (const chapter of search.counts(filter, pace)) {
    yield undefined;
    if (chapter !== undefined) chapters.push(chapter);
    if (!isOver()) continue;
    looked = chapters.at(-1)?.at ?? null;
    if (looked !== null) break;
  }
  const total = chapters.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0), 0);
  yield { names: yield* mostFrequent(chapters, limit, names), total, looked };
}

/**
 * The names that are most frequent over all chapters, though each chapter numbers them in its own way: only those that
 * can be among them are put into words (Cao and Wang's TPUT). Their sums over the first of each chapter are a bound that
 * the last of them reaches; a name that has less than its part of that bound in every chapter cannot.
 */
function* mostFrequent(
  chapters: readonly ChapterCounts[],
  limit: number,
  names: JournalNames,
): Generator<undefined, Top['names']> {
  const sums = new Map<string, number>();
  for (const chapter of chapters) {
    for (const [id, name] of names.ofIds(firstOf(chapter, limit))) add(sums, name, countOf(chapter, id));
    yield;
  }
  const bound = inOrder(sums).at(limit - 1)?.[1] ?? 0;
  const least = leastCount(chapters, Math.max(1, Math.ceil(bound / chapters.length)));

  sums.clear();
  const known: Set<string>[] = [];
  for (const chapter of chapters) {
    const found = names.ofIds(atLeast(chapter, least));
    for (const [id, name] of found) add(sums, name, countOf(chapter, id));
    known.push(new Set(found.map(([, name]) => name)));
    yield;
  }
  const candidates = [...sums.keys()];
  for (const [index, chapter] of chapters.entries()) {
    const others = candidates.filter((name) => !known[index]!.has(name));
    const found = names.among(others, chapter.first, chapter.first + chapter.counts.length);
    for (const [id, name] of found) add(sums, name, countOf(chapter, id));
    yield;
  }
  return inOrder(sums)
    .slice(0, limit)
    .map(([name, count]) => ({ name, count }));
}

/** So many names of a chapter that none of the others beats, by their numbers. */
function firstOf(chapter: ChapterCounts, limit: number): number[] {
  const last = chapter.counts.toSorted().at(-limit) ?? 0;
  const ids = atLeast(chapter, Math.max(1, last));
  return ids.sort((a, b) => countOf(chapter, b) - countOf(chapter, a)).slice(0, limit);
}

function atLeast({ first, counts }: ChapterCounts, least: number): number[] {
  const ids: number[] = [];
  counts.forEach((count, place) => {
    if (count >= least) ids.push(first + place);
  });
  return ids;
}

/** `least`, or what must be asked for instead so that it all fits into memory. */
function leastCount(chapters: readonly ChapterCounts[], least: number): number {
  const found = chapters.reduce((sum, chapter) => sum + atLeast(chapter, least).length, 0);
  return found > mostNames ? leastCount(chapters, least * 2) : least;
}

function countOf({ first, counts }: ChapterCounts, id: number): number {
  return counts[id - first]!;
}

function add(sums: Map<string, number>, name: string, count: number): void {
  sums.set(name, (sums.get(name) ?? 0) + count);
}

/** The most frequent first, names that are equally so by the alphabet. */
function inOrder(sums: ReadonlyMap<string, number>): [string, number][] {
  return [...sums].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
