import { UnusableDump } from './dump.ts';

/** What stands in an XML document, in order. Names keep their prefix; text is given piece by piece. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/** Longest tag, comment, or piece of text between tags, in characters. */
const longestToken = 2 ** 20;
/** Deepest nesting: a register has three. */
const deepest = 16;

/** What each construct that does not end at the next `>` begins and ends with. */
const constructs: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const longestBegin = '<![CDATA['.length;

const name = '[\\p{L}_][\\p{L}\\p{N}_.:-]*';
const tag = new RegExp(`^<(/?)(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>$`, 'u');
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the plain kind of XML that registers are published in, in pieces and bounded memory: elements, attributes, text,
 * CDATA, comments. A document type is refused, and with it every entity but the five of XML itself: nothing expands,
 * nothing is fetched. What is not well-formed, or ends too early, throws {@link UnusableDump}.
 */
export async function* scanXml(pieces: AsyncIterable<string>): AsyncGenerator<XmlToken> {
  const open: string[] = [];
  let rest = '';
  let ended = false;
  for await (const text of pieces) {
    rest += text;
    let at = 0;
    for (let piece = nextPiece(rest, at); piece !== undefined; piece = nextPiece(rest, at)) {
      at += piece.length;
      for (const token of tokensIn(piece)) {
        // Outside the one root element there is only white space.
        const isBlank = token.type === 'text' && token.text.trim() === '';
        if (!isBlank && (ended || (open.length === 0 && token.type !== 'open'))) throw new UnusableDump('not-xml');
        if (token.type === 'open' && open.push(token.name) > deepest) throw new UnusableDump('not-xml');
        if (token.type === 'close' && open.pop() !== token.name) throw new UnusableDump('not-xml');
        ended ||= token.type === 'close' && open.length === 0;
        yield token;
      }
    }
    rest = rest.slice(at);
    if (rest.length > longestToken) throw new UnusableDump('not-xml');
  }
  if (!ended) throw new UnusableDump('cut-short');
  if (rest.trim() !== '') throw new UnusableDump('not-xml');
}

/** The piece that begins here, a tag or what stands before the next; undefined where its end has not come yet. */
function nextPiece(text: string, at: number): string | undefined {
  if (at >= text.length) return undefined;
  if (text[at] !== '<') {
    const end = text.indexOf('<', at);
    return end < 0 ? undefined : text.slice(at, end);
  }
  // What a construct is can be told only when its longest beginning is there, or its end is.
  const head = text.slice(at, at + longestBegin);
  const construct = constructs.find(([begin]) => head.startsWith(begin));
  if (construct === undefined && constructs.some(([begin]) => begin.startsWith(head))) return undefined;
  const [begin, end] = construct ?? ['<', '>'];
  const found = text.indexOf(end, at + begin.length);
  return found < 0 ? undefined : text.slice(at, found + end.length);
}

/** What a piece of the document says; an element that closes in itself says two things, a comment nothing. */
function tokensIn(piece: string): XmlToken[] {
  if (!piece.startsWith('<')) return [{ type: 'text', text: decode(piece) }];
  if (piece.startsWith('<![CDATA[')) return [{ type: 'text', text: piece.slice(longestBegin, -']]>'.length) }];
  if (piece.startsWith('<!--') || piece.startsWith('<?')) return [];
  const parts = tag.exec(piece);
  if (parts === null) throw new UnusableDump('not-xml');
  const [, slash, name = '', attributes = '', selfClosing] = parts;
  if (slash !== '') return [{ type: 'close', name }];
  const pairs = [...attributes.matchAll(attribute)].map(([, key, double, single]): [string, string] => {
    return [key!, decode(double ?? single!)];
  });
  const open: XmlToken = { type: 'open', name, attributes: new Map(pairs) };
  return selfClosing === '' ? [open] : [open, { type: 'close', name }];
}

/** `&amp;`, `&#38;`, `&#x26;`; any other reference would need a document type. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));|&/gi, (_, decimal, hex, named?: string) => {
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    const character = named === undefined ? undefined : entities[named];
    if (character !== undefined) return character;
    if (named !== undefined || !(code <= 0x10ffff)) throw new UnusableDump('not-xml');
    return String.fromCodePoint(code);
  });
}
