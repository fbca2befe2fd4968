/** RR types we speak of (IANA "Resource Record (RR) TYPEs"). */
export const Qtype = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  DNAME: 39,
  OPT: 41,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  SVCB: 64,
  HTTPS: 65,
  CAA: 257,
  IXFR: 251,
  AXFR: 252,
  MAILB: 253,
  MAILA: 254,
  ANY: 255,
} as const;

/** The one CLASS that is served (RFC 6895 §3.2). */
export const Qclass = { IN: 1 } as const;

/** RCODEs (RFC 6895 §2.3). */
export const Rcode = {
  NOERROR: 0,
  FORMERR: 1,
  SERVFAIL: 2,
  NXDOMAIN: 3,
  NOTIMP: 4,
  REFUSED: 5,
  BADVERS: 16,
} as const;

/** Extended DNS Error INFO-CODEs (RFC 8914 §4). */
export const EdeCode = {
  other: 0,
  staleAnswer: 3,
  blocked: 15,
  censored: 16,
  filtered: 17,
  prohibited: 18,
  staleNxdomain: 19,
  noReachableAuthority: 22,
} as const;

/** EDNS option codes (IANA "DNS EDNS0 Option Codes"). */
export const EdnsOption = { clientSubnet: 8, ede: 15, structuredError: 26 } as const;

/** Sub-errors of an EDE (draft-ietf-dnsop-structured-dns-error, "Sub-Error Codes"); the last one goes with `blocked` alone. */
export const SubError = { malware: 1, phishing: 2, networkPolicy: 5 } as const;

/** Codes for local use (65001 to 65534) by which forwarders pass a client's MAC on: in octets, or as text. */
export const MacOption = { octets: 65001, text: 65073 } as const;

/** Families of addresses in ECS (IANA "Address Family Numbers"). */
export const AddressFamily = { ipv4: 1, ipv6: 2 } as const;

const typeNames = new Map<number, string>(Object.entries(Qtype).map(([name, code]) => [code, name]));
const rcodeNames = new Map<number, string>(Object.entries(Rcode).map(([name, code]) => [code, name]));

/** `AAAA`, or `TYPE1234` for what has no name here (RFC 3597 §5). */
export function typeName(code: number): string {
  return typeNames.get(code) ?? `TYPE${code}`;
}

/** Code of `AAAA`, `aaaa` or `TYPE28`; undefined for anything else. */
export function typeCode(text: string): number | undefined {
  const upper = text.toUpperCase();
  const named = (Qtype as Record<string, number>)[upper];
  if (named !== undefined) return named;
  const digits = /^TYPE(\d{1,5})$/.exec(upper);
  return digits && Number(digits[1]) <= 0xffff ? Number(digits[1]) : undefined;
}

/** `NXDOMAIN`, or `RCODE23`. */
export function rcodeName(code: number): string {
  return rcodeNames.get(code) ?? `RCODE${code}`;
}
