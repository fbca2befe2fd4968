/** A resource record of a zone file. */
export interface ZoneRecord {
  /** As written; empty where it is that of the record before. */
  readonly owner: string;
  /** In upper case. */
  readonly type: string;
  readonly data: string;
}

/** `$ORIGIN rpz.test.` */
export interface ZoneDirective {
  /** In upper case, with its dollar. */
  readonly directive: string;
  readonly value: string;
}

const ttl = /^(?:\d+[smhdw]?)+$/i;
const zoneClass = /^(?:IN|CH|HS)$/i;
const recordType =
  /^(?:A|AAAA|AFSDB|APL|CAA|CDNSKEY|CDS|CERT|CNAME|DHCID|DNAME|DNSKEY|DS|HINFO|HTTPS|KX|LOC|MX|NAPTR|NS|NSEC3?|NSEC3PARAM|PTR|RP|RRSIG|SOA|SPF|SRV|SSHFP|SVCB|TLSA|TXT|TYPE\d+|URI|ZONEMD)$/i;

/**
 * Lines of a zone file (RFC 1035 §5.1) as records and directives: comments go, and a record that goes on over lines
 * between brackets comes with its last one. Undefined where a line says nothing (yet), `'odd'` where it is no zone file.
 */
export class ZoneReader {
  #open = '';

  read(asWritten: string): ZoneRecord | ZoneDirective | 'odd' | undefined {
    const line = withoutComment(asWritten);
    const text = this.#open === '' ? line : `${this.#open} ${line.trim()}`;
    if (isOpen(text)) {
      // A bracket that nobody closes must not gather the whole list.
      this.#open = text.length > longestRecord ? '' : text;
      return this.#open === '' ? 'odd' : undefined;
    }
    this.#open = '';
    return text.trim() === '' ? undefined : readRecord(text);
  }
}

/** Longest record over several lines, in characters. */
const longestRecord = 4096;

/** A semicolon in quotes begins no comment. */
function withoutComment(line: string): string {
  return line.includes(';') ? line.replace(/^((?:"(?:\\.|[^"\\])*"|\\.|[^;"\\])*);.*$/s, '$1') : line;
}

function isOpen(text: string): boolean {
  return text.includes('(') && !text.includes(')');
}

function readRecord(text: string): ZoneRecord | ZoneDirective | 'odd' {
  const tokens = text.trim().split(/\s+/);
  if (tokens[0]!.startsWith('$')) return { directive: tokens[0]!.toUpperCase(), value: tokens[1] ?? '' };
  const owner = /^\s/.test(text) ? '' : tokens.shift()!;
  while (tokens.length > 0 && (ttl.test(tokens[0]!) || zoneClass.test(tokens[0]!))) tokens.shift();
  const [type = '', ...data] = tokens;
  if (!recordType.test(type) || data.length === 0) return 'odd';
  return { owner, type: type.toUpperCase(), data: data.join(' ') };
}
