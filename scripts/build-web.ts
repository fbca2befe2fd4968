// Bundles the parents' pages into dist/web: hashed names that a browser may keep for ever, each beside its compressed twins.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';

/** A file of the pages; the path is seen from `dist/web`, with `/`. */
interface PageFile {
  readonly path: string;
  readonly contents: Uint8Array;
  /** What it was made of: `web/screens/today/today.tsx`. */
  readonly modules: readonly string[];
}

/** Told to V8: what comes is about to be called, so it is compiled aside while it comes. It saves a slow phone 250 ms. */
const compileAll = '//# allFunctionsCalledOnLoad\n';

/** What parents have: browsers of the year before last. */
const browsers = ['es2023', 'chrome123', 'firefox121', 'safari17.5'];

/** Octets below which a compressed twin is not worth a file. */
const leastToCompress = 256;

/**
 * What somebody sees first is one file, and so are its words in a language, and what other screens are made of: on a
 * phone each file costs ten milliseconds, however small it is, and what screens share would else be thirty.
 */
const seenFirst = ['web/main.tsx', 'web/screens/today/today.tsx', 'web/words/plural.ts'];
const shared = /\/(?:web\/(?:parts\/|[\w-]+\.tsx?$)|src\/core\/)/;
const firstWords = (language: string): RegExp =>
  new RegExp(`/web/words/${language}/(?:shell|parts|time|family|sign-in|today)\\.ts$`);

/**
 * Builds the pages; whoever asks writes them.
 *
 * @param root the project's directory
 * @param dist where they will lie, below the root
 */
export async function buildWeb(root: string, dist: string): Promise<PageFile[]> {
  const [code, others] = await Promise.all([buildCode(root), buildOthers(root, dist)]);
  const made = [...code.map((chunk) => fileOf(root, chunk)), ...others];
  const index: PageFile = {
    path: 'index.html',
    contents: Buffer.from(indexHtml(root, code, others)),
    modules: ['web/index.html'],
  };
  const files = [...made, index];
  return [...files, ...(await Promise.all(files.map(compressed))).flat()];
}

/** The code: esbuild cannot be told which modules share a file. */
async function buildCode(root: string): Promise<OutputChunk[]> {
  const needed = new Set<string>();
  const findNeeded: Plugin = {
    name: 'what-is-seen-first',
    buildEnd() {
      const add = (id: string): void => {
        if (needed.has(id)) return;
        needed.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      for (const entry of seenFirst) add(join(root, entry));
    },
  };
  const bundle = await rolldown({
    cwd: root,
    plugins: [findNeeded],
    input: { main: join(root, 'web/main.tsx') },
    platform: 'browser',
    transform: { target: browsers },
    tsconfig: 'web/tsconfig.json',
    preserveEntrySignatures: false,
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    minify: true,
    codeSplitting: {
      groups: [
        { name: 'words-en', test: firstWords('en'), includeDependenciesRecursively: false },
        { name: 'words-ru', test: firstWords('ru'), includeDependenciesRecursively: false },
        { name: 'first', test: (id) => needed.has(id) },
        { name: 'parts', test: shared },
      ],
    },
  });
  await bundle.close();
  return output.filter((file) => file.type === 'chunk');
}

function fileOf(root: string, { fileName, code, moduleIds }: OutputChunk): PageFile {
  return {
    path: fileName,
    contents: Buffer.from(`${compileAll}${code}`),
    modules: moduleIds.map((id) => id.slice(join(root, '/').length)),
  };
}

/** The style and the picture. */
async function buildOthers(root: string, dist: string): Promise<PageFile[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['web/style.css', 'web/icon.svg'],
    outdir: dist,
    entryNames: '[name]-[hash]',
    bundle: true,
    write: false,
    metafile: true,
    target: browsers,
    minify: true,
    legalComments: 'none',
    loader: { '.svg': 'copy' },
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => {
    const { inputs } = metafile.outputs[path.slice(join(root, '/').length)]!;
    return { path: path.slice(dist.length + 1), contents, modules: Object.keys(inputs) };
  });
}

/** The page with the names that the files have got; what the entry needs at once is fetched along with it. */
function indexHtml(root: string, code: readonly OutputChunk[], others: readonly PageFile[]): string {
  const nameOf = (module: string): string => {
    const found = others.find(({ modules }) => modules.includes(module));
    if (found === undefined) throw new Error(`nothing was made of ${module}`);
    return found.path;
  };
  const main = code.find(({ isEntry }) => isEntry)!;
  const preloads = main.imports.map((path) => `<link rel="modulepreload" href="/${path}" />`);
  return readFileSync(join(root, 'web/index.html'), 'utf8')
    .replace('/icon.svg', `/${nameOf('web/icon.svg')}`)
    .replace('/style.css', `/${nameOf('web/style.css')}`)
    .replace(
      '<script type="module" src="/main.js">',
      `${preloads.join('')}<script type="module" src="/${main.fileName}">`,
    )
    .replaceAll(/>\s+</g, '><');
}

async function compressed({ path, contents, modules }: PageFile): Promise<PageFile[]> {
  if (contents.length < leastToCompress) return [];
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(contents, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
      },
    }),
    promisify(gzip)(contents, { level: 9 }),
  ]);
  return [
    { path: `${path}.br`, contents: br, modules },
    { path: `${path}.gz`, contents: gz, modules },
  ];
}
