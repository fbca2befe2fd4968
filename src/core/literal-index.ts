/** Length of the pieces by which texts are found. */
const pieceLength = 3;

/** Something that can only matter to names with this text in them. */
interface Item {
  readonly literal: string;
}

/**
 * Finds those of many items whose text may stand in a name, without a look at the others: each is kept under the piece of
 * its text that fewest share, and a name is cut into its pieces.
 */
export class LiteralIndex<Kind extends Item> {
  readonly #byPiece = new Map<string, Kind[]>();
  /** Those with a text too short for a piece. */
  readonly #always: Kind[] = [];
  readonly #place = new Map<Kind, number>();

  constructor(items: Iterable<Kind> = []) {
    for (const item of items) this.add(item);
  }

  add(item: Kind): void {
    this.#place.set(item, this.#place.size);
    const [first, ...more] = piecesOf(item.literal).map((piece) => [piece, this.#byPiece.get(piece) ?? []] as const);
    if (first === undefined) {
      this.#always.push(item);
    } else {
      const rarest = more.reduce((best, next) => (next[1].length < best[1].length ? next : best), first);
      rarest[1].push(item);
      this.#byPiece.set(...rarest);
    }
  }

  /** All items whose text is in the name, in the order in which they were given. */
  in(name: string): readonly Kind[] {
    const found = new Set(this.#always);
    for (const piece of piecesOf(name)) {
      for (const item of this.#byPiece.get(piece) ?? []) found.add(item);
    }
    return [...found]
      .filter(({ literal }) => name.includes(literal))
      .sort((a, b) => this.#place.get(a)! - this.#place.get(b)!);
  }
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - pieceLength + 1) }, (_, at) =>
    text.slice(at, at + pieceLength),
  );
}
