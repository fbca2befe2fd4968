/** One module of the repository: its path from the root, with `/`, and its text. */
export interface Module {
  readonly path: string;
  readonly text: string;
}

/** What a module names in an import, and whether only its types. */
interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
  /** Loaded when it is needed, not with the module that names it. */
  readonly later: boolean;
}

/** Who may import whom (src/README.md): folder of src → folders of src; its own folder is always allowed. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['app', 'cli'],
  core: [],
  dns: ['core'],
  store: ['core'],
  lists: ['core'],
  lan: ['core'],
  config: ['core'],
  api: ['core'],
  app: ['core', 'dns', 'store', 'lists', 'lan', 'config', 'api'],
  cli: ['app', 'config', 'core', 'lists', 'store'],
};

/** Packages that only one room of the house may name: the rest of the house meets them through that room. */
const PACKAGE_HOMES: readonly { package: RegExp; home: RegExp; says: string }[] = [
  { package: /^dns2$/, home: /^src\/dns\/packet\.ts$/, says: 'dns2 only in src/dns/packet.ts' },
  { package: /^(better-sqlite3|node:sqlite)$/, home: /^src\/store\//, says: 'SQL only in src/store' },
  { package: /^(hono|@hono\/.+)$/, home: /^src\/api\//, says: 'HTTP only in src/api' },
  { package: /^commander$/, home: /^src\/cli\//, says: 'commander only in src/cli' },
];

/** Below `app` time is passed in, never read. */
const BELOW_APP = /^src\/(core|dns|store|lists|lan|config|api)\//;
const READS_TIME =
  /\bDate\.now\b|\bperformance\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\bhrtime\b|\bTemporal\.Now\b/;
const IMPURE = /\bprocess\.|\bMath\.random\b|\bset(?:Timeout|Interval|Immediate)\b|\bfetch\(|\bconsole\.|\bcrypto\./;
const SQL =
  /\b(SELECT\s[\s\S]*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX))\s/;

/** Screens are strangers to each other; `screens/screens.ts` alone knows them all. */
const SCREEN = /^web\/screens\/([^/]+)\//;
/** What a page must not do: its policy forbids it, or it is a way for text to become code. */
const UNSAFE_MARKUP =
  /\bdangerouslySetInnerHTML\b|\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\beval\(|\bnew Function\b/;

const EMPTY_NAMES = /(^|\/)(index|utils?|helpers?|common|types)(\.tsx?|\/)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** Tables of data may be as long as the data: registries of numbers, and the words a person sees. */
const DATA_TABLES = /^src\/core\/iana\.ts$|\/words\/|(^|[/-])words(-\w+)*\.ts$/;
const LONGEST_FILE = 300;
export const LONG_FILE = 200;
export const MEDIAN_FILE = 80;

/** All that may lie at the top of the repository. */
const TOP_LEVEL: readonly string[] = (
  'README.md LICENSE package.json package-lock.json tsconfig.json vitest.config.ts knip.json ' +
  'src web blocklists systemd scripts test ' +
  '.ci .git .gitignore .npmrc .oxlintrc.json .prettierrc .prettierignore'
).split(' ');

/** A comment, a string, a template, or (only where a value may begin) a regular expression. */
const TOKENS =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=[(,=:[!&|?{};>]\s*|return\s+)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The module without its comments; line numbers stay. */
function withoutComments(text: string): string {
  return text.replace(TOKENS, (token) => (/^\/[/*]/.test(token) ? blank(token) : token));
}

/** The module without comments, strings and regular expressions: what is left runs. `${…}` in templates is kept. */
function withoutStrings(text: string): string {
  return text.replace(TOKENS, (token) => {
    if (!token.startsWith('`')) return blank(token);
    return token
      .split(/(\$\{[^`]*?\})/)
      .map((part) => (part.startsWith('${') ? part : blank(part)))
      .join('');
  });
}

/** Everything a module names: `import … from`, `export … from`, `import 'x'`, `import('x')`, static, dynamic or in a type. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const statement = /^[ \t]*(?:import|export)\b([^;'"`]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
  for (const [, clause = '', target = ''] of code.matchAll(statement)) {
    const names =
      /^\s*\{([\s\S]*)\}\s*$/
        .exec(clause)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '') ?? [];
    const allTypes = names.length > 0 && names.every((name) => name.trim().startsWith('type '));
    found.push({ target, typeOnly: /^\s*type\b/.test(clause) || allTypes, later: false });
  }
  for (const [, target = ''] of code.matchAll(/^[ \t]*import\s*['"]([^'"]+)['"]/gm))
    found.push({ target, typeOnly: false, later: false });
  for (const [, typeOf, target = ''] of code.matchAll(/(:\s*)?\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g)) {
    found.push({ target, typeOnly: typeOf !== undefined, later: typeOf === undefined });
  }
  return found;
}

/** `./x.ts` seen from `src/dns/y.ts` → `src/dns/x.ts`. */
function resolve(from: string, target: string): string {
  return new URL(target, `file:///${from}`).pathname.slice(1);
}

/** The room a path belongs to: `src/dns/layers/x.ts` → `dns`, `src/main.ts` → `main.ts`. */
function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Says what is wrong with one module, in the words of the rule; nothing when all is well. */
type Rule = (module: Module) => string[];

const imports: Rule = ({ path, text }) => {
  const wrong: string[] = [];
  const room = roomOf(path);
  const allowed = MAY_IMPORT[room];
  if (path.startsWith('src/') && allowed === undefined) wrong.push(`${room} is not a room of the house`);
  for (const { target, typeOnly } of importsOf(text)) {
    if (!target.startsWith('.')) {
      if (room === 'core' && path.startsWith('src/') && target !== 'temporal-polyfill')
        wrong.push(`core imports ${target}`);
      continue;
    }
    const file = resolve(path, target);
    const there = file.startsWith('src/') ? roomOf(file) : undefined;
    if (path.startsWith('web/')) {
      const mayUse = there === undefined ? file.startsWith('web/') : there === 'core' || (there === 'api' && typeOnly);
      if (!mayUse) wrong.push(`web imports ${file}: only types of api and what is in core`);
      const screen = SCREEN.exec(file)?.[1];
      if (screen !== undefined && screen !== SCREEN.exec(path)?.[1] && path !== 'web/screens/screens.ts')
        wrong.push(`web imports the screen ${screen} (${target}): what two screens share is a part`);
    } else if (there === undefined) {
      if (path.startsWith('src/')) wrong.push(`${target} leaves src`);
    } else if (path.startsWith('src/') && there !== room && !allowed?.includes(there)) {
      wrong.push(`${room} imports ${there} (${target})`);
    }
  }
  return wrong;
};

const packages: Rule = ({ path, text }) => {
  if (!path.startsWith('src/') && !path.startsWith('web/')) return [];
  return importsOf(text).flatMap(({ target }) => {
    if (path.startsWith('web/') && target === 'hono/client') return [];
    const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
    return PACKAGE_HOMES.filter((rule) => rule.package.test(name) && !rule.home.test(path)).map((rule) => rule.says);
  });
};

const sql: Rule = ({ path, text }) =>
  path.startsWith('src/') && !path.startsWith('src/store/') && SQL.test(withoutComments(text))
    ? ['SQL only in src/store']
    : [];

const time: Rule = ({ path, text }) => {
  const found = BELOW_APP.test(path) ? READS_TIME.exec(withoutStrings(text)) : null;
  return found === null ? [] : [`${found[0]}: time is passed in, never read, below app`];
};

const purity: Rule = ({ path, text }) => {
  const found = path.startsWith('src/core/') ? IMPURE.exec(withoutStrings(text)) : null;
  return found === null ? [] : [`${found[0]}: core is pure`];
};

const moduleState: Rule = ({ path, text }) => {
  if (!path.startsWith('src/') && !path.startsWith('web/')) return [];
  const code = withoutStrings(text);
  const wrong: string[] = [];
  if (/^(export )?(let|var)\s/m.test(code)) wrong.push('module-level let or var');
  // A collection that starts out empty is there to be filled later.
  const empty =
    /^(?:export )?const (\w+)[^=\n]*= (?:new (?:Map|Set|WeakMap|WeakSet|LRUCache)\b[^(\n]*\(\s*\)|\[\]|\{\});/m;
  const [, name] = empty.exec(code) ?? [];
  if (name !== undefined) wrong.push(`${name} is state at module level`);
  return wrong;
};

const exit: Rule = ({ path, text }) =>
  path.startsWith('src/') && path !== 'src/main.ts' && /\bprocess\.exit\(/.test(withoutStrings(text))
    ? ['process.exit only in src/main.ts']
    : [];

const todo: Rule = ({ text }) =>
  /\b(?:TODO|FIXME)\b(?![^\n]*#\d)/.test(text) ? ['a TODO without the number of its issue'] : [];

const mocks: Rule = ({ path, text }) =>
  path.startsWith('test/') && /\bvi\.(mock|doMock)\(/.test(withoutStrings(text)) ? ['vi.mock: a port is missing'] : [];

const markup: Rule = ({ path, text }) => {
  const found = path.startsWith('web/') ? UNSAFE_MARKUP.exec(withoutStrings(text)) : null;
  return found === null ? [] : [`${found[0]}: text is never made markup`];
};

const names: Rule = ({ path }) => {
  const wrong: string[] = [];
  if (/^(src|web)\//.test(path) && EMPTY_NAMES.test(path)) wrong.push('a name that says nothing');
  if (!path.split('/').every((part) => KEBAB.test(part) || part === 'README.md')) wrong.push('not kebab-case');
  return wrong;
};

const size: Rule = ({ path, text }) =>
  /^(src|web)\//.test(path) && !DATA_TABLES.test(path) && lineCount(text) > LONGEST_FILE
    ? [`${lineCount(text)} lines, more than ${LONGEST_FILE}`]
    : [];

/** The rules of the house that one module can break by itself. */
export const RULES = {
  imports,
  packages,
  sql,
  time,
  purity,
  moduleState,
  exit,
  todo,
  mocks,
  markup,
  names,
  size,
} as const;

/** How long the files are, tables of data left out: the middle one, and the one nine of ten do not exceed. */
export function lengths(modules: readonly Module[]): { median: number; ninth: number } {
  const sorted = modules
    .filter(({ path }) => /^(src|web)\//.test(path) && !DATA_TABLES.test(path))
    .map(({ text }) => lineCount(text))
    .sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), ninth: at(0.9) };
}

/** What lies at the top of the repository and has no business there. */
export function strangersAtTheTop(found: readonly string[]): string[] {
  return found.filter((name) => !TOP_LEVEL.includes(name));
}

/** The packages that are loaded with a module, through whatever it imports. */
export function loadedWith(entry: string, modules: readonly Module[]): string[] {
  const texts = new Map(modules.map(({ path, text }) => [path, text]));
  const seen = new Set<string>();
  const packages = new Set<string>();
  const look = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { target, typeOnly, later } of importsOf(texts.get(path) ?? '')) {
      if (typeOnly || later) continue;
      if (target.startsWith('.')) look(resolve(path, target));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  };
  look(entry);
  return [...packages].toSorted();
}
