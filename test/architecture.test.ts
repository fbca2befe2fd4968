import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  importsOf,
  lengths,
  loadedWith,
  LONG_FILE,
  MEDIAN_FILE,
  RULES,
  strangersAtTheTop,
  type Module,
} from './architecture-rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const modules: Module[] = ['src', 'web', 'scripts', 'test'].flatMap((folder) => readModules(folder));
const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');

function readModules(folder: string): Module[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return (
    files
      .filter((file) => /\.(ts|tsx|js)$/.test(file) && !file.includes('node_modules'))
      .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(join(ROOT, folder, file), 'utf8') }))
      // The examples of wrong code at the end of this file are wrong on purpose.
      .filter(({ path }) => !path.startsWith('test/architecture'))
  );
}

describe('the house keeps its rules', () => {
  test('the checker has seen the house', () => {
    for (const folder of ['src/', 'web/'])
      expect(modules.filter(({ path }) => path.startsWith(folder)).length).toBeGreaterThan(10);
    expect(modules.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(10);
  });

  test.each(Object.entries(RULES))('%s', (_name, rule) => {
    expect(modules.flatMap((module) => rule(module).map((wrong) => `${module.path}: ${wrong}`))).toEqual([]);
  });

  test('files are short', () => {
    const { median, ninth } = lengths(modules);
    expect(median).toBeLessThanOrEqual(MEDIAN_FILE);
    expect(ninth).toBeLessThanOrEqual(LONG_FILE);
  });

  // Each of the others costs megabytes that a house pays for before anybody looks at it.
  test.each([
    ['src/app/resolver-thread.ts', ['better-sqlite3', 'dns2', 'ipaddr.js']],
    ['src/app/admin-thread.ts', ['better-sqlite3', 'ipaddr.js', 'pino']],
  ])('%s loads no more than it needs', (entry, packages) => {
    expect(loadedWith(entry, modules)).toEqual(packages);
  });

  test('nothing else lies at the top', () => {
    const found = readdirSync(ROOT).filter((name) => !ignored.includes(name) && !ignored.includes(`${name}/`));
    expect(strangersAtTheTop(found)).toEqual([]);
  });
});

describe('the rule bites', () => {
  const long = 'const x = 1;\n'.repeat(301);
  const cases: readonly [rule: keyof typeof RULES, path: string, text: string, says: string][] = [
    ['imports', 'src/core/a.ts', "import { join } from 'node:path';", 'core imports node:path'],
    ['imports', 'src/core/a.ts', "import type { Hono } from 'hono';", 'core imports hono'],
    ['imports', 'src/core/a.ts', "export { a } from '../dns/a.ts';", 'core imports dns (../dns/a.ts)'],
    ['imports', 'src/dns/a.ts', "import { a } from '../store/a.ts';", 'dns imports store (../store/a.ts)'],
    [
      'imports',
      'src/dns/layers/a.ts',
      "import {\n  a,\n  b,\n} from '../../lists/a.ts';",
      'dns imports lists (../../lists/a.ts)',
    ],
    ['imports', 'src/lists/a.ts', "import type { A } from '../config/a.ts';", 'lists imports config (../config/a.ts)'],
    ['imports', 'src/lists/a.ts', "const a = await import('../app/a.ts');", 'lists imports app (../app/a.ts)'],
    ['imports', 'src/lan/a.ts', "import '../api/a.ts';", 'lan imports api (../api/a.ts)'],
    ['imports', 'src/api/a.ts', "type A = import('../store/a.ts').A;", 'api imports store (../store/a.ts)'],
    ['imports', 'src/cli/a.ts', "import { a } from '../dns/a.ts';", 'cli imports dns (../dns/a.ts)'],
    ['imports', 'src/app/a.ts', "import { a } from '../cli/a.ts';", 'app imports cli (../cli/a.ts)'],
    ['imports', 'src/app/a.ts', "import { kit } from '../../test/kit.ts';", '../../test/kit.ts leaves src'],
    ['imports', 'src/attic/a.ts', '', 'attic is not a room of the house'],
    [
      'imports',
      'web/a.tsx',
      "import { a } from '../src/api/a.ts';",
      'web imports src/api/a.ts: only types of api and what is in core',
    ],
    [
      'imports',
      'web/screens/today/a.tsx',
      "import { b } from '../child/b.tsx';",
      'web imports the screen child (../child/b.tsx): what two screens share is a part',
    ],
    [
      'markup',
      'web/parts/a.tsx',
      '<p dangerouslySetInnerHTML={{ __html: name }} />',
      'dangerouslySetInnerHTML: text is never made markup',
    ],
    [
      'imports',
      'web/parts/a.tsx',
      "import { b } from '../screens/child/b.tsx';",
      'web imports the screen child (../screens/child/b.tsx): what two screens share is a part',
    ],
    ['markup', 'web/parts/a.ts', 'element.innerHTML = name;', 'innerHTML: text is never made markup'],
    ['names', 'web/utils/a.tsx', '', 'a name that says nothing'],
    ['size', 'web/screens/today/a.tsx', long, '301 lines, more than 300'],
    ['packages', 'src/dns/wire.ts', "import dns2 from 'dns2';", 'dns2 only in src/dns/packet.ts'],
    ['packages', 'src/cli/ask.ts', "import { Packet } from 'dns2';", 'dns2 only in src/dns/packet.ts'],
    ['packages', 'src/app/a.ts', "import Database from 'better-sqlite3';", 'SQL only in src/store'],
    ['packages', 'src/app/a.ts', "import { serve } from '@hono/node-server';", 'HTTP only in src/api'],
    ['packages', 'src/lists/a.ts', "import { html } from 'hono/html';", 'HTTP only in src/api'],
    ['packages', 'src/app/a.ts', "import { Command } from 'commander';", 'commander only in src/cli'],
    ['sql', 'src/app/a.ts', 'db.prepare(`SELECT name\n FROM entry`);', 'SQL only in src/store'],
    ['time', 'src/dns/a.ts', 'const now = Date.now();', 'Date.now: time is passed in, never read, below app'],
    ['time', 'src/core/a.ts', 'const now = new Date();', 'new Date(): time is passed in, never read, below app'],
    [
      'time',
      'src/api/a.ts',
      'log(`took ${performance.now()} ms`);',
      'performance.now: time is passed in, never read, below app',
    ],
    ['purity', 'src/core/a.ts', 'const id = Math.random();', 'Math.random: core is pure'],
    ['moduleState', 'src/dns/a.ts', 'let count = 0;', 'module-level let or var'],
    ['moduleState', 'src/dns/a.ts', 'export var count = 0;', 'module-level let or var'],
    ['moduleState', 'src/dns/a.ts', 'const seen = new Map<string, number>();', 'seen is state at module level'],
    ['moduleState', 'src/dns/a.ts', 'const queue: string[] = [];', 'queue is state at module level'],
    ['exit', 'src/app/a.ts', 'if (failed) process.exit(1);', 'process.exit only in src/main.ts'],
    ['todo', 'src/dns/a.ts', '// TODO later', 'a TODO without the number of its issue'],
    ['mocks', 'test/dns/a.test.ts', "vi.mock('./a.ts');", 'vi.mock: a port is missing'],
    ['names', 'src/dns/index.ts', '', 'a name that says nothing'],
    ['names', 'src/lists/utils/a.ts', '', 'a name that says nothing'],
    ['names', 'src/dns/UdpListener.ts', '', 'not kebab-case'],
    ['size', 'src/dns/a.ts', long, '301 lines, more than 300'],
  ];
  test.each(cases)('%s: %s %j', (rule, path, text, says) => {
    expect(RULES[rule]({ path, text })).toEqual([says]);
  });

  test('long files together', () => {
    const house = Array.from({ length: 11 }, (_, n) => ({
      path: `src/dns/a${n}.ts`,
      text: 'x\n'.repeat(n < 5 ? 20 : 250),
    }));
    expect(lengths(house)).toEqual({ median: 250, ninth: 250 });
  });

  test('a package that comes along', () => {
    const texts = {
      'src/a.ts': "import type { z } from 'zod';\nimport { b } from './b.ts';\nconst later = import('hono');",
      'src/b.ts': "import 'pino';\nexport { c } from './a.ts';",
    };
    const house = Object.entries(texts).map(([path, text]) => ({ path, text }));
    expect(loadedWith('src/a.ts', house)).toEqual(['pino']);
    expect(loadedWith('src/a.ts', [...house, { path: 'src/b.ts', text: "import { z } from 'zod';" }])).toEqual(['zod']);
  });

  test('a stranger at the top', () => {
    expect(strangersAtTheTop(['src', 'utils', 'notes.md'])).toEqual(['utils', 'notes.md']);
  });
});

describe('the rule lets good code pass', () => {
  const cases: readonly [path: string, text: string][] = [
    ['src/core/schedule.ts', "import { Temporal } from 'temporal-polyfill';"],
    ['src/dns/packet.ts', "import dns2 from 'dns2';"],
    [
      'src/dns/layers/cache.ts',
      "import { toQname } from '../../core/qname.ts';\nimport type { Query } from '../resolver.ts';",
    ],
    ['src/store/household.ts', "import Database from 'better-sqlite3';\nconst ALL = 'SELECT id FROM person';"],
    ['src/app/admin-thread.ts', "import { createApp } from '../api/app.ts';\nconst now = Date.now();"],
    ['src/dns/a.ts', '// Date.now() would be wrong here, and so would `let x`.\nconst date = new Date(0);'],
    ['src/dns/b.ts', "// it's fine\nexport const NAMES = ['a', 'b'];\nfunction f() {\n  let n = 0;\n}"],
    ['src/dns/c.ts', 'const QUOTE = /[\'"`]/;\nconst says = "import x from \'../store/a.ts\'";'],
    ['src/lists/a.ts', '// TODO #12: read it once'],
    ['src/core/iana.ts', 'const x = 1;\n'.repeat(301)],
    ['web/screens/today/a.tsx', "import { Card } from '../../parts/card.tsx';\nimport { b } from './b.tsx';"],
    ['web/screens/screens.ts', "const a = await import('./today/today.tsx');"],
    ['web/app.tsx', "import { hc } from 'hono/client';\nimport type { Api } from '../src/api/app.ts';"],
  ];
  test.each(cases)('%s %j', (path, text) => {
    expect(Object.values(RULES).flatMap((rule) => rule({ path, text }))).toEqual([]);
  });
});
