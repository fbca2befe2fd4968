// Makes a fresh clone ready: dependencies, a Node 24 to run on, (with --build) an up-to-date dist/, and (with --browser)
// a Chromium.
// Plain JavaScript without dependencies: it runs on whatever Node >= 20 the machine has. Quiet when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILD_STAMP, sourceHash } from './source-hash.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.domovoy-stamp');
const OWN_NODE = join(ROOT, 'node_modules', '.bin', 'node');
const NEEDED_MAJOR = 24;

/** @param {string} path @returns {string | undefined} */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`domovoy: ${line}\n`);
}

/** @param {string} line @returns {never} */
function giveUp(line) {
  say(line);
  process.exit(1);
}

/** PATH as the machine has it: npm puts node_modules/.bin first, and `npm ci` removes that under our feet. */
function machineEnv() {
  const inside = join(ROOT, 'node_modules');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(inside));
  return { ...process.env, PATH: path.join(delimiter) };
}

/**
 * True when what lies in node_modules is what the lock file asks for (someone ran `npm install` or `npm ci` by hand).
 * @param {string} lock
 */
function isInstalledByHand(lock) {
  const installed = readText(join(ROOT, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const { packages: have } = JSON.parse(installed);
  const { packages: want } = JSON.parse(lock);
  return Object.entries(want).every(
    ([path, entry]) => path === '' || (have[path] ? have[path].version === entry.version : entry.optional === true),
  );
}

function installDependencies() {
  say('installing dependencies (npm ci, once, about half a minute) …');
  // Said explicitly, since the npm around us hands its own settings down (NODE_ENV=production, --omit, --global).
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--global=false', '--dry-run=false'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', ['ci', ...flags, ...quiet], {
    cwd: ROOT,
    env: machineEnv(),
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  });
  if (result.error) giveUp(`npm could not be started (${result.error.message}). Install npm, then try again.`);
  if (result.status !== 0) giveUp('npm ci failed, see above. Is the package registry reachable? Then try again.');
}

/** The Node that ships as an npm package is a glibc binary; where it cannot run (musl), it must not stand in the way. */
function removeBrokenNode() {
  if (!existsSync(OWN_NODE)) return;
  if (spawnSync(OWN_NODE, ['--version'], { stdio: 'ignore' }).status !== 0) rmSync(OWN_NODE);
}

function checkNode() {
  if (existsSync(OWN_NODE)) return;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= NEEDED_MAJOR) return;
  giveUp(
    `domovoy runs on Node ${NEEDED_MAJOR} or later. npm brings it for Linux with glibc on x64 and arm64; ` +
      `on this machine (${process.platform} ${process.arch}, Node ${process.versions.node}) install Node ${NEEDED_MAJOR} first.`,
  );
}

function ensureDependencies() {
  const lock = readText(join(ROOT, 'package-lock.json'));
  if (lock === undefined) giveUp('package-lock.json is missing: this is not a whole clone.');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (readText(STAMP) === wanted) return;
  if (!isInstalledByHand(lock)) installDependencies();
  removeBrokenNode();
  writeFileSync(STAMP, wanted);
}

function ensureBuild() {
  if (readText(join(ROOT, BUILD_STAMP)) === sourceHash(ROOT)) return;
  say('building dist/ …');
  const node = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;
  const result = spawnSync(node, [join(ROOT, 'scripts', 'build.ts')], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  });
  if (result.status !== 0) giveUp('the build failed, see above.');
}

/** The pages are tested in Debian's Chromium. Whoever may install it gets it; else those tests are skipped, and say so. */
function fetchBrowser() {
  if (existsSync('/usr/bin/chromium') || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  say('installing chromium for the tests of the pages (apt-get, once) …');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', process.stderr.fd],
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  if (status !== 0) say('chromium could not be installed');
}

ensureDependencies();
checkNode();
if (process.argv.includes('--browser')) fetchBrowser();
if (process.argv.includes('--build')) ensureBuild();
