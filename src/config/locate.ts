/** Finds the line (from 1) of a key such as `source[1].path`, or of a value in it; of what is around it, where not. */
export type Locate = (key: string, value?: string) => number | undefined;

/** A key and the line it stands on. */
interface Mark {
  readonly key: string;
  readonly line: number;
}

/**
 * The TOML reader gives values and no lines, so the lines are looked up when something is wrong. Reads headers and keys
 * only; what stands in an inline table is found by its text.
 */
export function locator(toml: string): Locate {
  const lines = toml.split('\n');
  const marks = readMarks(lines);
  return (key, value) => {
    for (let around = key; around !== ''; around = around.replace(/(^|\.)[^.[]+$|\[\d+\]$/, '')) {
      const at = marks.findIndex((mark) => mark.key === around);
      if (at < 0) continue;
      const { line } = marks[at]!;
      const end = marks[at + 1]?.line ?? lines.length + 1;
      const offset =
        value === undefined ? -1 : lines.slice(line - 1, end - 1).findIndex((text) => text.includes(value));
      return line + Math.max(offset, 0);
    }
    return undefined;
  };
}

function readMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  const counts = new Map<string, number>();
  let table = '';
  let inLongText = false;
  for (const [index, text] of lines.entries()) {
    const wasInLongText = inLongText;
    if ((text.match(/"""|'''/g)?.length ?? 0) % 2 === 1) inLongText = !inLongText;
    if (wasInLongText) continue;

    const [, brackets, header] = /^\s*(\[\[?)\s*([^[\]"',]+?)\s*\]/.exec(text) ?? [];
    const [, name] = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/.exec(text) ?? [];
    if (header !== undefined) {
      table = plain(header);
      if (brackets === '[[') {
        const count = counts.get(table) ?? 0;
        counts.set(table, count + 1);
        table = `${table}[${count}]`;
      }
      marks.push({ key: table, line: index + 1 });
    } else if (name !== undefined) {
      marks.push({ key: table === '' ? plain(name) : `${table}.${plain(name)}`, line: index + 1 });
    }
  }
  return marks;
}

/** ` dns . "listen" ` → `dns.listen`. */
function plain(key: string): string {
  return key.replace(/["'\s]/g, '');
}
