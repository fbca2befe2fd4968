import type { Identity } from '../../core/family/identity.ts';
import { AddressFamily, EdnsOption, MacOption } from '../../core/iana.ts';
import { formatIp, ipOf } from '../../core/ip-address.ts';
import { type Mac, macOf, toMac } from '../../core/mac-address.ts';
import { optSize, read16 } from './header.ts';
import { optOf, questionEndOf } from './question.ts';

/**
 * For whom a forwarder asks, as the options of its query say. To be asked only of a forwarder that is trusted: anyone can
 * write anything here.
 *
 * | option | what counts | source |
 * |---|---|---|
 * | 65001 | a MAC of 6 octets | dnsmasq `--add-mac` |
 * | 65073 | the same as 17 letters, or 8 of base64 | dnsmasq `--add-mac=text`, `=base64` |
 * | 8 (ECS) | a whole address, /32 or /128 | RFC 7871 §6, dnsmasq `--add-subnet=32,128` |
 *
 * Undefined where nobody is named, the message is broken, or an option is there twice: a device may have put one of them
 * there itself before the forwarder did, and who of the two is right cannot be told.
 */
export function identityOf(message: Buffer): Identity | undefined {
  const questionEnd = questionEndOf(message);
  const opt = questionEnd === 0 ? 0 : optOf(message, questionEnd);
  if (opt <= 0) return undefined;
  const start = opt + optSize;
  const end = start + read16(message, start - 2);

  let mac: Mac | undefined;
  let address: string | undefined;
  let macs = 0;
  let subnets = 0;
  for (let at = start; at < end;) {
    const code = read16(message, at);
    const from = at + 4;
    at = from + read16(message, at + 2);
    if (code === MacOption.octets || code === MacOption.text) {
      if (++macs > 1) return undefined;
      const data = message.subarray(from, at);
      mac = code === MacOption.octets ? macOf(data) : macOfText(data);
    } else if (code === EdnsOption.clientSubnet) {
      if (++subnets > 1) return undefined;
      address = addressOf(message.subarray(from, at));
    }
  }
  return mac === undefined && address === undefined ? undefined : { mac, address };
}

function macOfText(data: Buffer): Mac | undefined {
  if (data.length === 17) return toMac(data.toString('latin1'));
  const text = data.length === 8 ? data.toString('latin1') : '';
  return /^[A-Za-z0-9+/]{8}$/.test(text) ? macOf(Buffer.from(text, 'base64')) : undefined;
}

/** Family (2), length of the source's prefix (1), of the scope's (1: zero in a query), address. */
function addressOf(data: Buffer): string | undefined {
  if (data.length !== 8 && data.length !== 20) return undefined;
  const address = data.subarray(4);
  const family = address.length === 4 ? AddressFamily.ipv4 : AddressFamily.ipv6;
  const isWhole = read16(data, 0) === family && data[2] === 8 * address.length && data[3] === 0;
  const ip = isWhole ? ipOf(address) : undefined;
  return ip && formatIp(ip);
}
