/**
 * A domain name as the house knows it: lower case, labels joined by dots, no final dot; the root is the empty string.
 *
 * A dot in a `Qname` is always a border between labels: octets outside printable ASCII, dots and backslashes inside a
 * label are written `\DDD` (RFC 1035 §5.1), so no two names of the wire share one text. Made only by {@link toQname} and
 * by `dns/wire`, which guarantees the limits of RFC 1035 §2.3.4.
 */
export type Qname = string & { readonly [qname]: true };
declare const qname: unique symbol;

/** Longest label and longest name on the wire, in octets (RFC 1035 §2.3.4). */
export const maxLabel = 63;
export const maxName = 255;

/**
 * Octet → how it stands in a {@link Qname}: itself in lower case, or 0 where it must be written `\DDD`.
 * One table serves the wire reader and the text reader, so they cannot disagree.
 */
export const plainOctet: Uint8Array = Uint8Array.from({ length: 256 }, (_, octet) => {
  if (octet <= 0x20 || octet >= 0x7f || octet === 0x2e || octet === 0x5c) return 0;
  return octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;
});

/** `\DDD` of one octet. */
function escapeOctet(octet: number): string {
  return `\\${String(octet).padStart(3, '0')}`;
}

/** Nearly every name anyone writes: such a text is its own {@link Qname}, and a list has millions of them. */
const usual = /^[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})*$/;

/** The text itself where it is a {@link Qname} of the usual kind already; undefined says nothing against it. */
export function usualQname(text: string): Qname | undefined {
  return text.length <= maxName - 2 && usual.test(text) ? (text as Qname) : undefined;
}

/** Reads a name as people and lists write it (final dot and upper case allowed); undefined when it is no domain name. */
export function toQname(text: string): Qname | undefined {
  const whole = usualQname(text);
  if (whole !== undefined) return whole;
  const trimmed = text.endsWith('.') ? text.slice(0, -1) : text;
  if (trimmed === '') return text === '.' ? rootName : undefined;
  let octets = 1;
  let label = 0;
  let name = '';
  for (let i = 0; i < trimmed.length; i++) {
    let octet = trimmed.charCodeAt(i);
    if (octet === 0x2e) {
      if (label === 0) return undefined;
      octets += label + 1;
      label = 0;
      name += '.';
      continue;
    }
    if (octet === 0x5c) {
      const digits = /^\d{3}/.exec(trimmed.slice(i + 1, i + 4));
      if (!digits || Number(digits[0]) > 255) return undefined;
      octet = Number(digits[0]);
      i += 3;
    } else if (octet > 0x7f) {
      return undefined;
    }
    if (++label > maxLabel) return undefined;
    const plain = plainOctet[octet]!;
    name += plain === 0 ? escapeOctet(octet) : String.fromCharCode(plain);
  }
  octets += label + 1;
  return label === 0 || octets > maxName ? undefined : (name as Qname);
}

/** The root, as in `. NS`. */
export const rootName = '' as Qname;

/** `name` and everything above it, the most specific first, the root left out: `a.b.c` → `a.b.c`, `b.c`, `c`. */
export function* selfAndAncestors(name: Qname): Generator<Qname> {
  for (let rest: string = name; rest !== '';) {
    yield rest as Qname;
    const dot = rest.indexOf('.');
    if (dot < 0) return;
    rest = rest.slice(dot + 1);
  }
}

/** Is `name` the `zone` or below it? */
export function isWithin(name: Qname, zone: Qname): boolean {
  if (zone === '') return true;
  return name.endsWith(zone) && (name.length === zone.length || name[name.length - zone.length - 1] === '.');
}
