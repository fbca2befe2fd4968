import { type Qname, toQname } from '../qname.ts';

/** One line that a desk has decided: a name belongs to a category after all (`+`), or does not (`-`). */
export interface Correction {
  readonly serial: number;
  readonly sign: '+' | '-';
  /** Null: to no category at all; only with `-`. */
  readonly category: string | null;
  readonly name: Qname;
}

/** All corrections after some serial, as a desk signs them. */
export interface Corrections {
  /** Of the newest there is, also where it is not among these. */
  readonly serial: number;
  /** Only corrections after this serial are told. */
  readonly after: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** The oldest first. */
  readonly lines: readonly Correction[];
}

/**
 * What holds after more was decided: of a name and a category the last word; one on every category is the last on each.
 * Those of a name stay in their order.
 */
export function mergeCorrections(before: readonly Correction[], more: readonly Correction[]): readonly Correction[] {
  const byName = new Map<Qname, Map<string | null, Correction>>();
  for (const one of [...before, ...more]) {
    const ofName = (one.category === null ? undefined : byName.get(one.name)) ?? new Map<string | null, Correction>();
    byName.set(one.name, ofName);
    ofName.delete(one.category);
    ofName.set(one.category, one);
  }
  return [...byName.values()].flatMap((ofName) => [...ofName.values()]);
}

const title = 'domovoy-corrections 1';

/** How many lines one document may have. */
const mostCorrections = 100_000;

/**
 * The document as text:
 *
 * ```
 * domovoy-corrections 1
 * serial: 42
 * after: 40
 * created: 2026-11-29T03:00:00.000Z
 * 41 - games chess.test
 * 42 - * school.test
 * ```
 */
export function composeCorrections({ serial, after, created, lines }: Corrections): string {
  const head = [title, `serial: ${serial}`, `after: ${after}`, `created: ${new Date(created).toISOString()}`];
  const body = lines.map((line) => `${line.serial} ${line.sign} ${line.category ?? '*'} ${line.name}`);
  return [...head, ...body, ''].join('\n');
}

/** Reads what {@link composeCorrections} wrote; undefined where anything of it is not as it should be. */
export function readCorrections(text: string): Corrections | undefined {
  const [first, serialLine = '', afterLine = '', createdLine = '', ...rest] = text.split('\n');
  const serial = readCount(/^serial: (\d{1,15})$/.exec(serialLine)?.[1]);
  const after = readCount(/^after: (\d{1,15})$/.exec(afterLine)?.[1]);
  const created = Date.parse(/^created: (\S+)$/.exec(createdLine)?.[1] ?? '');
  if (first !== title || serial === undefined || after === undefined || Number.isNaN(created)) return undefined;
  if (rest.pop() !== '' || rest.length > mostCorrections) return undefined;
  const lines: Correction[] = [];
  let last = after;
  for (const text of rest) {
    const line = readLine(text);
    if (line === undefined || line.serial <= last || line.serial > serial) return undefined;
    last = line.serial;
    lines.push(line);
  }
  return { serial, after, created, lines };
}

function readLine(text: string): Correction | undefined {
  const [, digits, sign, category = '', written = ''] =
    /^(\d{1,15}) ([+-]) (\*|[a-z\d]+(?:-[a-z\d]+)*) (\S+)$/.exec(text) ?? [];
  const serial = readCount(digits);
  const name = toQname(written);
  if (serial === undefined || name === undefined || name !== written || !name.includes('.')) return undefined;
  if (category === '*') return sign === '-' ? { serial, sign, category: null, name } : undefined;
  return { serial, sign: sign as '+' | '-', category, name };
}

function readCount(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

const seam = '\nuntrusted comment:';

/** What a desk sends: the document, an empty line, and the minisign signature of the document. */
export function withSignature(text: string, minisig: string): string {
  return `${text}\n${minisig}`;
}

/** The two parts of what {@link withSignature} made, octet for octet; undefined where there is no signature. */
export function partSignature(sent: string): { readonly text: string; readonly minisig: string } | undefined {
  const at = sent.indexOf(`\n${seam}`);
  return at < 0 ? undefined : { text: sent.slice(0, at + 1), minisig: sent.slice(at + 2) };
}
