// `npm run bench`: the house beside its peers, as ratios in one run on one core (DESIGN §9).
import { writeFileSync } from 'node:fs';
import { Children } from './children.ts';
import { benchCompile } from './compile-bench.ts';
import { compileCatalogue } from './compile.ts';
import { benchFamily } from './family-bench.ts';
import { benchJournal } from './journal-bench.ts';
import { measureLatency } from './latency.ts';
import { lineUp } from './line-up.ts';
import { prepareLists } from './lists.ts';
import { describeMachine, prepareMachine } from './machine.ts';
import { Misuse, type Options, readOptions, usage } from './options.ts';
import { benchPages } from './pages-bench.ts';
import { memoryOf } from './proc.ts';
import { report } from './report.ts';
import { startResponder } from './responder.ts';
import type { Results, ServerResults } from './results.ts';
import { runRounds, warmUp } from './rounds.ts';
import { measureTwoThreads } from './two-threads.ts';
import { measureUpkeep } from './upkeep.ts';
import { openWorkplace } from './workplace.ts';

const started = performance.now();

function say(line: string): void {
  process.stderr.write(`bench ${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s: ${line}\n`);
}

async function bench(options: Options): Promise<Results> {
  const folder = openWorkplace(options.names);
  say(`preparing ${options.names} names in ${folder}`);
  const lists = await prepareLists(folder, options.names);
  const children = new Children(folder);
  try {
    const withOurs = options.servers.includes('ours');
    if (withOurs) say('compiling the catalogue');
    const compilation = withOurs ? await compileCatalogue(children, folder, lists) : undefined;
    const upstream = await startResponder(children, folder);
    const place = { children, folder, lists, upstream };
    const { running, leftOut, starts } = await lineUp(options.servers, place, say);
    say('warming up');
    await warmUp(running, lists.queries);
    const samples = await runRounds(running, lists.queries, options, say);
    say('latency');
    const servers: ServerResults[] = [];
    for (const [id, server] of running) {
      const latency = await measureLatency(server, lists.queries, options.seconds);
      servers.push({ id, title: server.title, starts: starts[id] ?? [], latency, ...memoryOf(server.child.pid) });
      await server.child.stop();
    }
    if (running.has('ours')) say('two resolver threads');
    const twoThreads = running.has('ours') ? await measureTwoThreads(place, options) : undefined;
    const looked = running.has('ours') && options.upkeep;
    if (looked) say('compiling and exchanging catalogues under load');
    const upkeep = looked ? await measureUpkeep(place, options.seconds) : undefined;
    return { options, machine: describeMachine(), servers, samples, compilation, twoThreads, upkeep, leftOut };
  } finally {
    await children.stopAll();
  }
}

/** Measures everything, and says what was measured. */
async function benchAll(options: Options): Promise<void> {
  const results = await bench(options);
  process.stdout.write(`${report(results)}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  // A server that answers wrong is a failure of the run, not a line of it.
  if (results.leftOut.some((reason) => reason.includes('WRONG'))) process.exitCode = 1;
}

try {
  const options = readOptions(process.argv.slice(2));
  // The pages' house and browser have both cores, and need none of the tools.
  if (!options.pages) prepareMachine();
  if (options.pages) process.stdout.write(`${await benchPages(options.rounds, say)}\n`);
  else if (options.compile) process.stdout.write(`${await benchCompile(options.names, options.seconds, say)}\n`);
  else if (options.family) {
    const { names, rounds, seconds } = options;
    process.stdout.write(`${await benchFamily(names, rounds, seconds, say)}\n`);
  } else if (options.journal) {
    const { names, rounds, seconds } = options;
    for await (const part of benchJournal(names, rounds, seconds, say)) process.stdout.write(`${part}\n\n`);
  } else await benchAll(options);
  say('done');
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = 2;
}
