/** Letters of an id that are shown at least. */
const fewest = 4;

/** The beginning of an id, as long as it must be to be told from the others. */
export function shortId(id: string, all: readonly string[]): string {
  let length = fewest;
  while (length < id.length && all.some((other) => other !== id && other.startsWith(id.slice(0, length)))) length++;
  return id.slice(0, length);
}

/** The one id that begins so; else the text itself. */
export function longId(text: string, all: readonly string[]): string {
  const found = text.length < fewest ? [] : all.filter((id) => id.startsWith(text.toLowerCase()));
  return found.length === 1 ? found[0]! : text;
}

/** What a grant is called that a yes to an ask has made. */
const ofAsk = 'ask-';

/** The id of a grant, cut short where it is that of an ask. */
export function shortGrant(id: string, all: readonly string[]): string {
  if (!id.startsWith(ofAsk)) return id;
  const asks = all.filter((each) => each.startsWith(ofAsk)).map((each) => each.slice(ofAsk.length));
  return ofAsk + shortId(id.slice(ofAsk.length), asks);
}

/** The one grant that {@link shortGrant} shows so; else the text itself. */
export function longGrant(text: string, all: readonly string[]): string {
  return text.startsWith(ofAsk) && text.length > ofAsk.length ? longId(text, all) : text;
}
