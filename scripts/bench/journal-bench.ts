import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Children } from './children.ts';
import { compileCatalogue } from './compile.ts';
import { dnsperf } from './dnsperf.ts';
import { fillJournal, journalOctets } from './journal-fill.ts';
import { type Question, questionsOf } from './journal-questions.ts';
import { prepareLists } from './lists.ts';
import { openHouse } from './own-house.ts';
import { ParentCaller } from './parent-caller.ts';
import { memoryOf, threadsOf } from './proc.ts';
import { startResponder } from './responder.ts';
import { cacheMix } from './rounds.ts';
import type { Running } from './running.ts';
import { median, quantile } from './statistics.ts';
import { kept, megabytes, table, whole } from './table.ts';
import { openWorkplace } from './workplace.ts';

/** Rows of the journal that the marks speak of. */
const rows = 5_000_000;

/** What a parent waits for an answer, in seconds; what a query waits longer, in milliseconds; what an export takes, in octets. */
const marks = { answer: 1, wait: 2, memory: 48e6 } as const;

/** Queries a second, whoever is late with them. */
const load = { clients: 20, outstanding: 160, rate: 2_000 };

/** How often RSS is looked at, in milliseconds. */
const glance = 100;

/** Threads that step so far back are those of the pages (`src/app/step-back.ts`). */
const stepsBack = 10;

/** Milliseconds that one answer took, and what CPU of the pages' thread. */
interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** What a stretch of work cost the queries meanwhile; milliseconds. */
interface Cost {
  readonly p99: number;
  readonly lost: number;
}

/** The same beside what they take when nothing is done. */
interface Wait extends Cost {
  readonly idle: number;
}

/** Does work while queries are asked. */
type During = (work: (isOver: () => boolean) => Promise<void>) => Promise<Cost>;

/** What an export was; memory and lengths in octets, times in milliseconds. */
interface Exported extends Wait {
  readonly lines: number;
  readonly octets: number;
  readonly took: number;
  readonly before: number;
  readonly peak: number;
  readonly after: number;
}

/**
 * `npm run bench -- journal`: a parent looks through, counts and exports a large journal while the house answers. Gives
 * each table as soon as it is measured.
 */
export async function* benchJournal(
  names: number,
  rounds: number,
  seconds: number,
  say: (line: string) => void,
): AsyncGenerator<string> {
  const folder = openWorkplace(names);
  say('preparing');
  const lists = await prepareLists(folder, names);
  say(`writing a journal of ${whole(rows)} rows, if there is none`);
  const journal = fillJournal(folder, rows);
  const children = new Children(folder);
  try {
    await compileCatalogue(children, folder, lists);
    const place = { children, folder, lists, upstream: await startResponder(children, folder) };
    const house = await openHouse(place, 'journal', 1, {
      settings: `[journal]\nsize = ${journalOctets}\ndays = 3650\n`,
      prepare: (data) => copyFileSync(journal.path, join(data, 'journal.db')),
    });
    const parent = await ParentCaller.moveIn(house.settings, join(dirname(house.settings), 'data'));
    await cacheMix(house, lists.queries);
    const during: During = (work) => costOf(house, lists.queries.mix, seconds, work);

    const took = new Map<Question, Took[]>(questionsOf(journal).map((question) => [question, []]));
    const waits: Wait[] = [];
    for (let round = 0; round < rounds; round++) {
      say(`asking, round ${round + 1} of ${rounds}`);
      const before = await during(idly);
      const asking = await during((isOver) => askAll(house, parent, took, isOver));
      const after = await during(idly);
      waits.push({ idle: (before.p99 + after.p99) / 2, p99: asking.p99, lost: asking.lost });
    }
    yield answersTable(took);
    yield waitsTable('asking', waits);
    for (const format of ['csv', 'json'] as const) {
      say(`exporting ${format}`);
      const exported = await exportWhole(house, parent, format, during);
      yield exportTable(format, exported);
      yield waitsTable(`exporting ${format}`, [exported]);
    }
  } finally {
    await children.stopAll();
  }
}

function answersTable(took: ReadonlyMap<Question, readonly Took[]>): string {
  return table(
    ['a parent asks for', 'in the middle', 'slowest', 'CPU', 'mark', ''],
    [...took].map(([{ what }, times]) => {
      const wall = times.map((time) => time.wall);
      return [
        what,
        milliseconds(median(wall)),
        milliseconds(Math.max(...wall)),
        milliseconds(mean(times.map(({ cpu }) => cpu))),
        `≤ ${marks.answer} s`,
        kept(median(wall) <= marks.answer * 1000),
      ];
    }),
  );
}

/** How long queries wait while the parent does that; in the middle of the rounds. */
function waitsTable(what: string, waits: readonly Wait[]): string {
  const above = median(waits.map(({ idle, p99 }) => p99 - idle));
  const idle = median(waits.map((wait) => wait.idle));
  const p99 = median(waits.map((wait) => wait.p99));
  const lost = waits.reduce((sum, wait) => sum + wait.lost, 0);
  return table(
    [`${whole(load.rate)} queries a second meanwhile`, 'p99 idle', 'p99', 'above idle', 'lost', 'mark', ''],
    [[what, ...[idle, p99, above].map(hundredths), whole(lost), `≤ ${marks.wait} ms`, kept(above <= marks.wait)]],
  );
}

function exportTable(format: string, { lines, octets, took, before, peak, after }: Exported): string {
  return table(
    ['export', 'rows', 'octets', 'took', 'RSS before', 'peak', 'after', 'mark', ''],
    [
      [
        format,
        whole(lines),
        megabytes(octets),
        `${(took / 1000).toFixed(0)} s`,
        ...[before, peak, after].map(megabytes),
        `≤ + ${megabytes(marks.memory)}`,
        kept(peak - before <= marks.memory && lines >= rows),
      ],
    ],
  );
}

async function idly(): Promise<void> {}

/** Works while queries are asked, for at least so many seconds and until the work is done. */
async function costOf(
  { port }: Running,
  file: string,
  seconds: number,
  work: (isOver: () => boolean) => Promise<void>,
): Promise<Cost> {
  const latencies: number[] = [];
  const done = new AbortController();
  const asked = new AbortController();
  const working = work(() => asked.signal.aborted).finally(() => done.abort());
  let lost = 0;
  do {
    const outcome = await dnsperf(port, { file, once: false }, { ...load, seconds }, true);
    for (const latency of outcome.latencies) latencies.push(latency);
    lost += outcome.lost;
    asked.abort();
  } while (!done.signal.aborted && !(await settledSoon(working)));
  await working;
  return { p99: quantile(latencies, 0.99) * 1000, lost };
}

/** Work that is about to end needs no more load. */
function settledSoon(working: Promise<void>): Promise<boolean> {
  const soon = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), glance));
  return Promise.race([working.then(() => true), soon]);
}

/** Asks one after the other until it is over, each once at least. */
async function askAll(
  house: Running,
  parent: ParentCaller,
  took: Map<Question, Took[]>,
  isOver: () => boolean,
): Promise<void> {
  do {
    for (const [question, times] of took) {
      const [since, cpu] = [performance.now(), pagesCpu(house)];
      const reply = await (await parent.get(question.path)).json();
      times.push({ wall: performance.now() - since, cpu: pagesCpu(house) - cpu });
      question.check(reply);
    }
  } while (!isOver());
}

/** Takes a whole export as fast as it comes, and keeps nothing of it. */
async function exportWhole(
  { child }: Running,
  parent: ParentCaller,
  format: 'csv' | 'json',
  during: During,
): Promise<Exported> {
  const idle = (await during(idly)).p99;
  const before = memoryOf(child.pid).rss;
  const seen = { octets: 0, lines: 0, took: 0, peak: before };
  const watching = setInterval(() => (seen.peak = Math.max(seen.peak, memoryOf(child.pid).rss)), glance);
  const cost = await during(async () => {
    const since = performance.now();
    const { body } = await parent.get(`/api/journal/export?format=${format}`);
    for await (const chunk of body!) {
      seen.octets += chunk.length;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) seen.lines++;
    }
    seen.took = performance.now() - since;
  });
  clearInterval(watching);
  return { idle, ...cost, ...seen, before, after: memoryOf(child.pid).rss };
}

/** Milliseconds of CPU that the thread of the pages has had; the kernel tells them by tens. */
function pagesCpu({ child }: Running): number {
  const back = threadsOf(child.pid).filter(({ nice }) => nice >= stepsBack);
  return back.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function hundredths(value: number): string {
  return `${value.toFixed(2)} ms`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
