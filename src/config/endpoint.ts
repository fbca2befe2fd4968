import ipaddr from 'ipaddr.js';
import type { Endpoint } from '../core/ports.ts';

/** Port of DNS, where none is written. */
const dnsPort = 53;

/** Reads `127.0.0.1:53` or `[::1]:53`; undefined when it is neither. Host names are none. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const { v6, v4, port } = /^(?:\[(?<v6>[^\]]+)\]|(?<v4>[^:]+)):(?<port>\d{1,5})$/.exec(text)?.groups ?? {};
  const valid = v6 === undefined ? isV4(v4 ?? '') : ipaddr.IPv6.isValid(v6);
  if (!valid || Number(port) > 0xffff) return undefined;
  return { address: v6 ?? v4!, port: Number(port) };
}

/** Like {@link parseEndpoint}, but the port may be left out (`9.9.9.9`, `2620:fe::fe`) and may not be 0. */
export function parseServer(text: string): Endpoint | undefined {
  if (isAddress(text)) return { address: text, port: dnsPort };
  const bracketed = /^\[(.+)\]$/.exec(text)?.[1];
  const server = parseEndpoint(bracketed === undefined ? text : `${text}:${dnsPort}`);
  return server?.port === 0 ? undefined : server;
}

/** The way {@link parseEndpoint} reads it. */
export function formatEndpoint({ address, port }: Endpoint): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** `192.0.2.1` in four decimal parts, or any IPv6 text; a zone (`fe80::1%eth0`) is part of the address. */
export function isAddress(text: string): boolean {
  return isV4(text) || ipaddr.IPv6.isValid(text);
}

function isV4(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text);
}
