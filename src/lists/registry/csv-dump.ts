import type { DumpItem } from './dump.ts';

/** Longest line of a dump, in characters: some entries have thousands of addresses. */
const longestLine = 2 ** 20;

/**
 * The CSV dump of the Russian register (zapret-info/z-i): a line `Updated: 2026-01-15 09:20:00 +0000`, then
 * `addresses;domain;urls;who;decision;date`, several values of a field with ` | ` between them.
 *
 * A last line without an end was cut off somewhere in the middle of a name: it is malformed.
 */
export async function* csvDump(text: AsyncIterable<string>): AsyncGenerator<DumpItem> {
  let rest = '';
  let overlong = false;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (overlong) yield malformed;
      else yield* readLine(line.replace(/\r$/, ''));
      overlong = false;
    }
    // What is longer is no line, and is not kept until its end comes.
    if (rest.length > longestLine) [rest, overlong] = ['', true];
  }
  if (rest !== '' || overlong) yield malformed;
}

const malformed: DumpItem = { type: 'malformed', id: undefined };

function* readLine(line: string): Generator<DumpItem> {
  if (line === '') return;
  const updated = /^Updated: (\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d) ([+-]\d\d):?(\d\d)$/.exec(line);
  if (updated) {
    const [, day, time, hours, minutes] = updated;
    yield { type: 'date', date: Date.parse(`${day}T${time}${hours}:${minutes}`) };
    return;
  }
  const [addresses, domain, url] = fieldsOf(line, 3);
  if (addresses === undefined || domain === undefined || url === undefined) {
    yield malformed;
    return;
  }
  const values = (field: string): string[] =>
    field
      .split('|')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  yield { type: 'entry', entry: { blockType: undefined, domains: values(domain), urls: values(url) } };
}

/** The first fields of a line; `"…"` holds a field in which a semicolon or a doubled quotation mark stands. */
function fieldsOf(line: string, count: number): string[] {
  const fields: string[] = [];
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^;]*))(?:;|$)/y;
  while (fields.length < count && field.lastIndex < line.length) {
    const [, quoted, plain] = field.exec(line) ?? [];
    if (quoted === undefined && plain === undefined) return [];
    fields.push(quoted?.replaceAll('""', '"') ?? plain!);
  }
  // A field that ends the line and is empty leaves nothing to match.
  if (fields.length < count && line.endsWith(';')) fields.push('');
  return fields;
}
