import { seenText } from './seen-text.ts';

/** What a table program takes for the beginning of a formula. */
const formula = /^\s*[=+\-@＝＋－＠]/;

/** One line of a table (RFC 4180); a cell that a table program would reckon with is made text by an apostrophe. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  // What is unseen goes first: it must not hide the sign that stands behind it.
  const seen = seenText(cell).replaceAll('"', '""');
  return `"${formula.test(seen) ? "'" : ''}${seen}"`;
}
