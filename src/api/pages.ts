import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';
import { trialNamesOf, trialPage } from '../core/trial-names.ts';
import { languageOf, problem } from './problem.ts';
import { nothingHere } from './words/guards.ts';
import { notBuilt } from './words/pages.ts';

/** Names that a page asks for to see that the device comes by us; nobody but this house answers them. */
const trialSources = Object.values(trialNamesOf('*')).flatMap((name) => [`http://${name}`, `https://${name}`]);

/** What a browser may do with the pages: nothing comes from elsewhere, and nobody else frames them. */
const policyWith = (sources: string): string =>
  `default-src 'self'; connect-src 'self'${sources}; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`;
const policy = policyWith('');
/** The page of the live test alone asks for the names of a test. */
const trialPolicy = policyWith(` ${trialSources.join(' ')}`);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** In the order in which they are preferred. */
const codings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;
type Coding = (typeof codings)[number];

/** A file of the pages, and in which codings it lies there too. */
interface PageFile {
  readonly path: string;
  readonly type: string;
  readonly codings: readonly Coding[];
}

/**
 * The parents' pages, from the folder that `scripts/build-web.ts` fills. What there is is looked up once, at the start: a
 * request only picks from that, so none can lead elsewhere. Every address that is no file is a screen, and the page
 * itself finds out which.
 */
export function pages(folder: string): Hono {
  const files = filesIn(folder);
  const index = files.get('/index.html');
  const app = new Hono();
  app.use(async function guardPages(c, next) {
    c.header('content-security-policy', c.req.path === trialPage ? trialPolicy : policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-resource-policy', 'same-origin');
    return next();
  });
  if (index === undefined) return app.get('*', (c) => c.text(notBuilt[languageOf(c)], 503));

  // Kept: a newer build may lie in its place before the house is started anew, and names files that this one has not seen.
  const wholeIndex = new Map<Coding | undefined, Uint8Array<ArrayBuffer>>(
    [undefined, ...index.codings].map((coding) => [coding, readFileSync(index.path + (coding?.ending ?? ''))]),
  );
  return app.get('*', async (c) => {
    const file = files.get(c.req.path);
    if (file !== undefined && file !== index) {
      // Its name changes with what is in it.
      c.header('cache-control', 'public, max-age=31536000, immutable');
      return send(c, file, (coding) => readFile(file.path + (coding?.ending ?? '')));
    }
    if (extname(c.req.path) !== '' && file !== index) return problem(c, 404, nothingHere);
    c.header('cache-control', 'no-cache');
    return send(c, index, (coding) => wholeIndex.get(coding)!);
  });
}

/** All files of the folder and those in it by their path in an address: `/main-SB6KW22V.js`. */
function filesIn(folder: string): ReadonlyMap<string, PageFile> {
  let found: Dirent[];
  try {
    found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    return new Map();
  }
  const paths = new Set(found.map(({ parentPath, name }) => join(parentPath, name)));
  return new Map(
    [...paths].flatMap((path): [string, PageFile][] => {
      const type = types[extname(path)];
      if (type === undefined) return [];
      const twins = codings.filter(({ ending }) => paths.has(path + ending));
      return [[path.slice(folder.replace(/\/$/, '').length), { path, type, codings: twins }]];
    }),
  );
}

async function send(
  c: Context,
  { type, codings: twins }: PageFile,
  read: (coding: Coding | undefined) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const coding = acceptedOf(c.req.header('accept-encoding') ?? '', twins);
  c.header('content-type', type);
  c.header('vary', 'accept-encoding');
  if (coding !== undefined) c.header('content-encoding', coding.name);
  return c.body(await read(coding));
}

/** `gzip;q=0` is a no. */
function acceptedOf(wanted: string, twins: readonly Coding[]): Coding | undefined {
  const accepted = wanted
    .toLowerCase()
    .split(',')
    .map((range) => range.trim().split(/\s*;\s*q=/))
    .filter(([, weight = '1']) => Number(weight) > 0)
    .map(([name]) => name);
  return twins.find(({ name }) => accepted.includes(name));
}
