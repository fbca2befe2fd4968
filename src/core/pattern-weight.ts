/**
 * What a pattern costs beside its program: to be compiled and kept. One of the weight of {@link usualWeight} is compiled in
 * a third of a millisecond.
 */
const ownWeight = 20;

/** The weight of the patterns that lists have: half of them are lighter. */
export const usualWeight = 40;

/** Of this weight no list has one; where there is more in it, a short text makes a program of megabytes. */
export const heaviest = 1_000;

/** Names have only ASCII: classes of other letters cost a look at a hundred thousand of them. `\Q` hides what follows. */
const foreign = /[^\t -~]|\\[pPxQ0-9]/;

/** An escape, a class, a counted repeat, or a character. */
const token = /\\.|\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|\{(\d+)(,?)(\d*)\}|[^]/g;

/**
 * Weight of an expression in RE2 syntax, no less than the instructions of its program, without an engine: a repeat counts
 * as often as it repeats. Infinity for what has no business in a name.
 *
 * @param spared how many names it leaves alone: a look at each of them where it finds one
 */
export function weightOf(regex: string, spared: number): number {
  if (regex.length > heaviest || foreign.test(regex)) return Infinity;
  /** Weights of what stands before each open group; of what is done in the innermost; of its last item. */
  const before: number[] = [];
  let sum = 0;
  let item = 0;
  for (const [text, least, comma, most] of regex.matchAll(token)) {
    if (least !== undefined) {
      item = (item + 2) * Math.max(1, Number(most === '' ? least : most) + (comma !== '' && most === '' ? 1 : 0));
    } else if (text === '(') {
      before.push(sum + item);
      sum = 0;
      item = 0;
    } else if (text === ')') {
      item += sum + 2;
      sum = before.pop() ?? 0;
    } else if (text === '*' || text === '+' || text === '?') {
      item++;
    } else {
      sum += item;
      item = 1;
    }
  }
  return ownWeight + spared + before.reduce((all, each) => all + each, sum + item);
}
