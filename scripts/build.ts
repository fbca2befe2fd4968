// Bundles the house into dist/: one start-up file and one file for each thread, with what they share in chunks beside
// them; the parents' pages into dist/web/.
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { buildWeb } from './build-web.ts';
import { BUILD_STAMP, sourceHash } from './source-hash.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const ENTRIES = ['src/main.ts', 'src/app/resolver-thread.ts', 'src/app/admin-thread.ts', 'src/app/compile-process.ts'];

/** CommonJS packages keep calling `require` for Node's own modules; an ES module has none of its own. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** zod carries its messages in fifty languages, a third of the admin thread's code; the house has words of its own. */
const ENGLISH_ZOD: Plugin = {
  name: 'english-zod',
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};

/** Milliseconds that the files of an earlier build stay: a month, for a house that is seldom restarted. */
const KEPT_FOR = 30 * 86_400_000;

const started = performance.now();
// Hashed before the bundler reads: a file saved while it works makes the next build stale, never this one wrong.
const stamp = sourceHash(ROOT);

const WEB = join(DIST, 'web');
const pages = buildWeb(ROOT, WEB);
const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: ENTRIES,
  outdir: DIST,
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Names stay and lines are short, so that a stack trace from a parent's box can be read. White space goes, and source
  // maps are not made: together they cost 5 MB of memory.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  external: ['better-sqlite3'],
  plugins: [ENGLISH_ZOD],
  banner: { js: REQUIRE },
  logLevel: 'warning',
});

for (const file of outputFiles) {
  const isProgram = basename(file.path) === 'main.js';
  const text = isProgram && !file.text.startsWith('#!') ? `#!/usr/bin/env node\n${file.text}` : file.text;
  put(file.path, text, isProgram);
}
const pageFiles = await pages;
// The page last: it names the others.
for (const { path, contents } of pageFiles.toSorted((a, b) => rank(a.path) - rank(b.path)))
  put(join(WEB, path), contents);
// A house that runs loads some of its chunks only when they are needed, and so does an open page: those of the build
// before stay for them.
forget(DIST, new Set(['web', ...outputFiles.map((file) => basename(file.path))]));
forget(WEB, new Set(pageFiles.map(({ path }) => path)));
writeFileSync(join(ROOT, BUILD_STAMP), stamp);

const size = (files: readonly { contents: Uint8Array }[]): string =>
  `${Math.ceil(files.reduce((sum, file) => sum + file.contents.length, 0) / 1024)} KB`;
process.stdout.write(
  `dist/: ${outputFiles.length} files, ${size(outputFiles)}, pages ${size(pageFiles)}, in ${Math.round(performance.now() - started)} ms\n`,
);

/** Written aside and renamed, so that a process starting meanwhile reads a whole file. */
function put(path: string, contents: string | Uint8Array, isProgram = false): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, contents);
  if (isProgram) chmodSync(aside, 0o755);
  renameSync(aside, path);
}

function rank(path: string): number {
  return path.startsWith('index.html') ? 1 : 0;
}

/** Takes away what an earlier build has left, once it has been there long enough. */
function forget(folder: string, fresh: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // Another build beside this one may have put it in its place meanwhile.
    const left = statSync(path, { throwIfNoEntry: false });
    if (!fresh.has(name) && left !== undefined && Date.now() - left.mtimeMs > KEPT_FOR)
      rmSync(path, { recursive: true, force: true });
  }
}
