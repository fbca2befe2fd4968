import { closeSync, openSync, writeSync } from 'node:fs';

/** Lines joined for one write; all five million at once would be a string of their own. */
const batch = 50_000;

/** Writes a line for each item. */
export function writeLines<T>(path: string, items: readonly T[], line: (item: T) => string): void {
  const file = openSync(path, 'w');
  try {
    for (let start = 0; start < items.length; start += batch) {
      writeSync(
        file,
        `${items
          .slice(start, start + batch)
          .map(line)
          .join('\n')}\n`,
      );
    }
  } finally {
    closeSync(file);
  }
}
