/**
 * `play.test  # comment` without the comment: what begins with a hash that white space stands before. By hand, because an
 * expression goes over each run of white space as often as it is long.
 */
export function withoutRemark(line: string): string {
  for (let at = line.indexOf('#', 1); at >= 0; at = line.indexOf('#', at + 1)) {
    if (/\s/.test(line[at - 1]!)) return line.slice(0, at).trimEnd();
  }
  return line;
}
