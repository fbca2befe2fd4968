// Bundles the house into dist/: one start-up file and one file for each thread, with what they share in chunks beside them.
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
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

mkdirSync(DIST, { recursive: true });
for (const file of outputFiles) {
  const isProgram = basename(file.path) === 'main.js';
  const text = isProgram && !file.text.startsWith('#!') ? `#!/usr/bin/env node\n${file.text}` : file.text;
  // Written aside and renamed, so that a process starting meanwhile reads a whole file.
  writeFileSync(`${file.path}.tmp`, text);
  if (isProgram) chmodSync(`${file.path}.tmp`, 0o755);
  renameSync(`${file.path}.tmp`, file.path);
}
// A house that runs loads some of its chunks only when they are needed: those of the build before stay for it.
const fresh = new Set(outputFiles.map((file) => basename(file.path)));
for (const name of readdirSync(DIST)) {
  const path = join(DIST, name);
  if (!fresh.has(name) && Date.now() - statSync(path).mtimeMs > KEPT_FOR) rmSync(path, { recursive: true });
}
writeFileSync(join(ROOT, BUILD_STAMP), stamp);

const size = (files: readonly { contents: Uint8Array }[]): string =>
  `${Math.ceil(files.reduce((sum, file) => sum + file.contents.length, 0) / 1024)} KB`;
process.stdout.write(
  `dist/: ${outputFiles.length} files, ${size(outputFiles)}, in ${Math.round(performance.now() - started)} ms\n`,
);
