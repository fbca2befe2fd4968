/** Longer lines are no entries of a table: a DHCPv6 client's id takes 260 letters at most, and a host name fewer. */
const longest = 2048;

/** The lines of a table that others write, without blanks around them; what is too long for a line of a table is passed over. */
export function* tableLines(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start <= longest) yield text.slice(start, end).trim();
    start = end + 1;
  }
}
