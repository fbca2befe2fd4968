/**
 * The line, from 1, at which a text stops being JSON. What the language says of it has no line more often than not; so
 * the first line is looked for with which the text is beyond help, whatever follows.
 */
export function brokenLine(text: string): number {
  const ends = [...text.matchAll(/\n|$/g)].map(({ index }) => index + 1);
  let sound = 0;
  let broken = ends.length - 1;
  while (sound < broken) {
    const middle = (sound + broken) >> 1;
    if (isBeyondHelp(text.slice(0, ends[middle]))) broken = middle;
    else sound = middle + 1;
  }
  return sound + 1;
}

/** Is there more wrong with it than that it ends too soon? */
function isBeyondHelp(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (cause) {
    const { message } = cause as SyntaxError;
    if (message.includes('Unexpected end')) return false;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return position === undefined || Number(position) < text.trimEnd().length;
  }
}
