/** Characters of a line; what fits into one stands on one. */
const width = 120;

/** A document as people read and compare it: JSON, a thing on each line, short things on one. */
export function familyText(document: Readonly<Record<string, unknown>>): string {
  return `${broken(document, '')}\n`;
}

function broken(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  const written = (inner: unknown, head: string): string => {
    // A comma comes behind it.
    const line = inline(inner, width - head.length - 1);
    return head + (line ?? broken(inner, deeper));
  };
  if (Array.isArray(value)) return `[\n${value.map((item) => written(item, deeper)).join(',\n')}\n${indent}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = entriesOf(value).map(([key, inner]) => written(inner, `${deeper}${JSON.stringify(key)}: `));
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** Undefined where there is not so much room. */
function inline(value: unknown, room: number): string | undefined {
  if (!Array.isArray(value) && !isObject(value)) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const parts: string[] = [];
  let left = room - 2;
  const heads = Array.isArray(value)
    ? value.map((item): [string, unknown] => ['', item])
    : entriesOf(value).map(([key, inner]): [string, unknown] => [`${JSON.stringify(key)}: `, inner]);
  for (const [head, inner] of heads) {
    const text = inline(inner, left - head.length);
    if (text === undefined) return undefined;
    parts.push(head + text);
    left -= head.length + text.length + 2;
  }
  const line = Array.isArray(value) ? `[${parts.join(', ')}]` : parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  return line.length <= room ? line : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is undefined is not there. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
