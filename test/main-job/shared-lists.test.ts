import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPublicSuffix } from 'tldts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  haveSharedLists,
  type SharedList,
  sharedLists,
  sortSharedLists,
  sourceTables,
} from '../../scripts/shared-lists.ts';
import { readCategories } from '../../src/app/blocklists.ts';
import { explainName, type Explanation } from '../../src/app/why.ts';
import type { HousePort } from '../../src/cli/house-port.ts';
import { run } from '../../src/cli/program.ts';
import { specialZones, canaries } from '../../src/core/special-names.ts';
import { isWithin, toQname } from '../../src/core/qname.ts';
import { readLines } from '../../src/lists/lines.ts';
import { FakeUpstream } from '../house/fake-upstream.ts';
import { ask } from '../kit.ts';
import { bareEnvironment, build, BuiltHouse, program } from './built-house.ts';

// All the real lists that the workshop has, in one house: what each of them lists is blocked as what it is.

const titles = new Map(readCategories().map(({ id, title }) => [id, title.en]));
const gravest = [...titles.keys()];

/** The name of a line in any of the formats, read apart from the parsers; undefined for what is no plain name. */
function nameOf(line: string): string | undefined {
  const rule = line.trim().replace(/\s+#.*$/, '');
  const [, name] =
    /^(?:0\.0\.0\.0\s+|127\.0\.0\.1\s+|\|\|(?=.*\^$)|@@\|\|(?=.*\^$)|\*\.|(?:address|server)=\/|local-zone: ")?([a-z0-9.-]+\.[a-z]{2,})(?:\^|\/#?|\." always_null)?$/i.exec(
      rule,
    ) ?? [];
  return name === 'localhost.localdomain' ? undefined : name?.toLowerCase();
}

/** A name of a list, and whether the list says it is of its category or makes an exception of it. */
interface Sample {
  readonly list: SharedList;
  readonly name: string;
  readonly effect: 'is' | 'isnt' | 'frees';
}

/** The first, the middle and the last name of a list. */
async function sampleOf(list: SharedList): Promise<Sample[]> {
  const found: Sample[] = [];
  for await (const batch of readLines(list.path)) {
    if ('reason' in batch) throw new Error(`${list.path}: ${batch.reason}`);
    for (const line of batch) {
      const name = nameOf(line);
      const effect = list.action === 'allow' ? 'frees' : line.startsWith('@@') ? 'isnt' : 'is';
      if (name !== undefined) found.push({ list, name, effect });
    }
  }
  return [...new Set([found[0], found[found.length >> 1], found.at(-1)])].filter((sample) => sample !== undefined);
}

interface CompileReport {
  readonly names: number;
  readonly sources: readonly {
    readonly id: string;
    readonly entries: number;
    readonly dropped: number;
    readonly format: string;
    readonly unusable?: { reason: string };
    readonly drops: Readonly<Record<string, { readonly count: number }>>;
  }[];
}

/** `domovoy why <name> --json` in this process, at the house in `folder`. */
async function why(name: string, folder: string): Promise<Explanation> {
  let out = '';
  const terminal = {
    directory: folder,
    env: {},
    out: (text: string) => void (out += text),
    err: (text: string) => void (out += text),
    progress: undefined,
    stopped: () => Promise.resolve(),
    askSecret: () => Promise.resolve(undefined),
  };
  const house = {
    categories: readCategories,
    explain: (settings, asked) => Promise.resolve(explainName(settings, asked)),
  } satisfies Partial<HousePort>;
  const exit = await run(['why', name, '--json'], terminal, house as unknown as HousePort);
  if (exit !== 0) throw new Error(out);
  return JSON.parse(out) as Explanation;
}

/** The house answers for these by itself, before any list is asked. */
function isOwn(name: string): boolean {
  const asked = toQname(name)!;
  return canaries.has(asked) || [...specialZones.keys()].some((zone) => isWithin(asked, zone));
}

describe.skipIf(!haveSharedLists)(`all of ${sharedLists} in one house (skipped where it is absent)`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'domovoy-shared-lists-'));
  const { lists, leftOut, unknown } = haveSharedLists ? sortSharedLists() : { lists: [], leftOut: [], unknown: [] };
  const samples: Sample[] = [];
  const explanations = new Map<string, Explanation>();
  let report: CompileReport;

  beforeAll(async () => {
    build();
    writeFileSync(join(folder, 'settings.toml'), sourceTables(lists));
    const compiled = spawnSync(process.execPath, [program, 'compile', '--json'], {
      cwd: folder,
      env: bareEnvironment(),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect([compiled.status, compiled.stderr]).toEqual([0, '']);
    report = JSON.parse(compiled.stdout) as CompileReport;
    for (const list of lists) samples.push(...(await sampleOf(list)));
    for (const { name } of samples) explanations.set(name, await why(name, folder));
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every file has its place, and every list is used', () => {
    expect(unknown).toEqual([]);
    expect(leftOut.every(({ reason }) => reason !== '')).toBe(true);
    expect(new Set(lists.map(({ path }) => path.slice(sharedLists.length).split('/')[1])).size).toBeGreaterThan(6);
    expect(report.sources.filter(({ unusable }) => unusable !== undefined)).toEqual([]);
    expect(report.names).toBeGreaterThan(1_000_000);
    expect(samples.length).toBeGreaterThan(2 * lists.length);
  });

  test('the format of each is found, and hardly a line is lost', () => {
    // The folder says which format is in it.
    const formats = report.sources.filter(({ id }) => id.startsWith('hagezi-2022/'));
    expect(formats.length).toBeGreaterThan(0);
    for (const { id, format } of formats) expect(id).toContain(`/${format}/`);

    const sum = (of: 'dropped' | 'entries'): number => report.sources.reduce((all, source) => all + source[of], 0);
    expect(sum('dropped') / sum('entries')).toBeLessThan(0.002);
  });

  test('`domovoy why --json` names the list and the category of each, and what follows from it', () => {
    const fates = samples.map((sample) => `${fateOf(sample, explanations.get(sample.name)!)}: ${sample.name}`);
    const of = (fate: string): string[] => fates.filter((text) => text.startsWith(`${fate}: `));
    expect([...of('not told'), ...of('unexplained')]).toEqual([]);
    expect(of('blocked as such').length / fates.length).toBeGreaterThan(0.75);

    // An ending that strangers share is refused, and the report of the list says so.
    const refused = samples.filter(({ name }) => isPublicSuffix(name)).map(({ list }) => list.id);
    expect(refused.length / samples.length).toBeLessThan(0.02);
    const drops = report.sources.filter(({ id }) => refused.includes(id)).map((source) => source.drops);
    expect(drops.filter((drop) => drop['public-suffix'] === undefined)).toEqual([]);
  });

  test('a parent reads it in words', () => {
    for (const { list, name } of samples
      .filter(({ list }) => /pornography|gambling-hosts|torrent/.test(list.id))
      .slice(0, 3)) {
      const { stdout } = spawnSync(process.execPath, [program, 'why', name], {
        cwd: folder,
        env: bareEnvironment(),
        encoding: 'utf8',
      });
      expect(stdout).toContain(
        `${name} is blocked. It belongs to the category "${titles.get(list.category)!}", says the list `,
      );
      expect(stdout).toContain(`category "${titles.get(list.category)!}" (${list.id})`);
      expect(stdout).toContain(': in the catalogue since ');
    }
  });

  test('the open house blocks them, and the reply names the category', async () => {
    await using upstream = await FakeUpstream.open(['*.example 300 A 192.0.2.1']);
    const env = bareEnvironment({
      DOMOVOY_DNS_LISTEN: '127.0.0.1:0',
      DOMOVOY_ADMIN_LISTEN: '',
      DOMOVOY_UPSTREAM_SERVERS: upstream.name,
    });
    await using house = await BuiltHouse.open([process.execPath, program, 'serve'], folder, env);
    expect(house.output).not.toContain('compiling');
    const wrong: string[] = [];
    for (const { name } of samples.filter((sample) => !isOwn(sample.name))) {
      const { because, action } = explanations.get(name)!.verdict;
      const { answers, ede } = await ask(house.port, name, 'A', { edns: 1232 });
      const asked = upstream.count(`${name} A `) > 0;
      const text = because === undefined ? '' : `domovoy: blocked at home, category: ${titles.get(because.name)!}`;
      const isBlocked = answers[0] === `${name} 10 A 0.0.0.0` && ede?.code === 17 && ede.text === text && !asked;
      if (action === 'block' ? !isBlocked : !asked)
        wrong.push(`${name} (${action}): ${answers.join()} ${ede?.text ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** An ending that strangers share: the house refuses to close it, whatever a list says. */
function isPublicSuffix(name: string): boolean {
  return getPublicSuffix(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false }) === name;
}

/** What became of a listed name, by what `why` tells of it. */
function fateOf({ list, name, effect }: Sample, { matches, verdict: { action, because } }: Explanation): string {
  if (isPublicSuffix(name)) return 'refused';
  const tags = matches.map(({ tag }) => tag).filter((tag) => tag.kind === 'category' && tag.name === list.category);
  if (!tags.some((tag) => tag.source === list.id && tag.effect === effect)) return 'not told';

  const isExcepted = tags.some((tag) => tag.effect !== 'is');
  if (action === 'allow') {
    if (because?.kind === 'essential') return 'essential';
    return isExcepted ? 'excepted' : 'unexplained';
  }
  if (because.name === list.category && effect === 'is') return 'blocked as such';
  const isGraver = gravest.indexOf(because.name) < gravest.indexOf(list.category);
  return isGraver || isExcepted ? 'blocked as another' : 'unexplained';
}
