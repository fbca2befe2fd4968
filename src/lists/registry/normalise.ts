import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { maxName, type Qname, toQname } from '../../core/qname.ts';

// Registers are typed by hand. What a clerk meant is nearly always plain: `http:\example.com`, `Example,com`, `example . com`.

/** The beginning of an address on the web, however it was typed: `http://`, `http:\`, `http//`, `http/`, `//`. */
const scheme = /^(?:https?(?::[/\\]*|[/\\]+)|[/\\]{2,})/i;

/** The host that a text names, as it stands there but for its slips: `example.com`, `192.0.2.1`, `[2001:db8::1]`. */
function hostOf(text: string): string {
  const host = /^(?:\[[^\]]*\]|[^/\\?#:]*)/.exec(text.trim().replace(scheme, ''))?.[0] ?? '';
  return withPlainDots(host).replace(/^\*\./, '').replace(/\.$/, '').toLowerCase();
}

/** `Example,com`, `example . com` → `Example.com`; white space elsewhere stays, for it stands between two names. */
function withPlainDots(host: string): string {
  return host
    .split(/[.,]/)
    .map((label) => label.trim())
    .join('.');
}

/** The domain that a text names, whatever stands around it; undefined where it names none. */
export function normaliseDomain(text: string): Qname | 'address' | undefined {
  const host = hostOf(text);
  if (host.length > maxName) return undefined;
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return 'address';
  const ascii = /^[\w.-]+$/.test(host) ? host : domainToASCII(host);
  return /^[\w-]+(?:\.[\w-]+)+$/.test(ascii) ? toQname(ascii) : undefined;
}

/** Does the text speak of a domain with all names below it? */
export function isMask(text: string): boolean {
  return text.trim().replace(scheme, '').startsWith('*.');
}

/** An address on the web as a browser would have it: one scheme, a host in lower case, no fragment. */
export function normaliseUrl(text: string): string {
  const trimmed = text.trim();
  const secure = /^https/i.test(trimmed) ? 'https' : 'http';
  const rest = trimmed.replace(scheme, '').replace(/#.*$/s, '');
  const [authority = ''] = /^[^/\\?]*/.exec(rest) ?? [];
  const path = rest.slice(authority.length).replace(/^\\+/, '/');
  return `${secure}://${withPlainDots(authority).toLowerCase()}${path}`;
}

/** Does an address, normalised, name a whole site: a host on its usual port, and nothing behind it? */
export function isWholeSite(url: string): boolean {
  return /^https?:\/\/(?:\[[^\]]*\]|[^/?:@]*)\/?$/.test(url);
}
