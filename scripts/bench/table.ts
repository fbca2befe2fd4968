/** A Markdown table, its columns padded so that a terminal shows it well; all columns but the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** `12,345` */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Octets as `101 MB`. */
export function megabytes(octets: number): string {
  return `${Math.round(octets / 1e6)} MB`;
}

/** Seconds as `9.4 µs`. */
export function micros(seconds: number | undefined): string {
  return seconds === undefined ? '' : `${(seconds * 1e6).toFixed(1)} µs`;
}

/** Was a bound kept? */
export function kept(isKept: boolean): string {
  return isKept ? 'kept' : 'MISSED';
}
