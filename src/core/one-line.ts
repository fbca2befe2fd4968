/** Letters of what people write to each other. */
const longestWords = 500;

/** What somebody writes stays on its line: a second one could pass for the house's own words. */
export function oneLine(text: string): string {
  return text
    .slice(0, longestWords)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
