/** `a4:83:e7:12:34:56`: six octets, lower case. */
export type Mac = string;

/**
 * A device's MAC as this house writes it, from `A4-83-E7-12-34-56` or with colons; undefined for what is none: another
 * length, all zeroes, or the address of a group of devices.
 */
export function toMac(text: string): Mac | undefined {
  if (!/^[\da-f]{2}(?:[:-][\da-f]{2}){5}$/i.test(text)) return undefined;
  const mac = text.toLowerCase().replaceAll('-', ':');
  return mac === '00:00:00:00:00:00' || (firstOctet(mac) & 1) !== 0 ? undefined : mac;
}

/** Six octets, as a forwarder passes them on. */
export function macOf(octets: Uint8Array): Mac | undefined {
  return toMac(Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join(':'));
}

/** Made up by the device itself (the bit "locally administered", IEEE 802): phones take another one for each network. */
export function isRandomMac(mac: Mac): boolean {
  return (firstOctet(mac) & 2) !== 0;
}

function firstOctet(mac: Mac): number {
  return Number.parseInt(mac.slice(0, 2), 16);
}
