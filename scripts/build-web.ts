// Bundles the parents' pages into dist/web: hashed names that a browser may keep for ever, each beside its compressed twins.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

/** A file of the pages; the path is seen from `dist/web`, with `/`. */
interface PageFile {
  readonly path: string;
  readonly contents: Uint8Array;
  /** The module that it is loaded for: `web/screens/today/today.tsx`. */
  readonly entry?: string | undefined;
}

/** Octets below which a compressed twin is not worth a file. */
const leastToCompress = 256;

/**
 * Builds the pages; whoever asks writes them.
 *
 * @param root the project's directory
 * @param dist where they will lie, below the root
 */
export async function buildWeb(root: string, dist: string): Promise<PageFile[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['web/main.tsx', 'web/style.css', 'web/icon.svg'],
    outdir: dist,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2023', 'chrome123', 'firefox121', 'safari17.5'],
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
    logLevel: 'warning',
  });
  const made = outputFiles.map(({ path, contents }): PageFile => {
    const { entryPoint } = metafile.outputs[path.slice(join(root, '/').length)]!;
    return { path: path.slice(dist.length + 1), contents, entry: entryPoint };
  });
  const index: PageFile = { path: 'index.html', contents: Buffer.from(indexHtml(root, dist, metafile)) };
  const files = [...made, index];
  return [...files, ...(await Promise.all(files.map(compressed))).flat()];
}

/** The page with the names that the files have got; what the entry needs at once is fetched along with it. */
function indexHtml(root: string, dist: string, { outputs }: Metafile): string {
  const folder = `${dist.slice(join(root, '/').length)}/`;
  const nameOf = (entry: string): string => {
    const found = Object.entries(outputs).find(([, { entryPoint, inputs }]) =>
      entryPoint === undefined ? Object.keys(inputs).join() === entry : entryPoint === entry,
    );
    if (found === undefined) throw new Error(`nothing was made of ${entry}`);
    return found[0].slice(folder.length);
  };
  const main = nameOf('web/main.tsx');
  const needed = outputs[folder + main]!.imports.filter(({ kind }) => kind === 'import-statement');
  const preloads = needed.map(({ path }) => `<link rel="modulepreload" href="/${path.slice(folder.length)}" />`);
  return readFileSync(join(root, 'web/index.html'), 'utf8')
    .replace('/icon.svg', `/${nameOf('web/icon.svg')}`)
    .replace('/style.css', `/${nameOf('web/style.css')}`)
    .replace('<script type="module" src="/main.js">', `${preloads.join('')}<script type="module" src="/${main}">`)
    .replaceAll(/>\s+</g, '><');
}

async function compressed({ path, contents }: PageFile): Promise<PageFile[]> {
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
    { path: `${path}.br`, contents: br },
    { path: `${path}.gz`, contents: gz },
  ];
}
