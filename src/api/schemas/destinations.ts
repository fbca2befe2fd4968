import { isIP } from 'node:net';
import { readName } from '../../core/domain-name.ts';

/** A server by name or address; undefined: it is none. */
export function readHost(text: string): string | undefined {
  if (isIP(text) !== 0) return text;
  return /^[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?$/.test(text) ? text.toLowerCase() : readName(text);
}

/** An address of the web without name and password in it, which would be shown to everyone who looks. */
export function readWebAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url.href;
}

/** `anna@example.com`, and nothing that could be more than one address or begin another line of a mail's head. */
export function readMailbox(text: string): string | undefined {
  const [, local, host = ''] = /^([^\s@<>(),;:"[\]\\\p{C}]{1,64})@([^\s@]{1,253})$/u.exec(text) ?? [];
  const name = readHost(host);
  return local === undefined || name === undefined ? undefined : `${local}@${name}`;
}
