import { X509Certificate } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '../api/ports/certificate.ts';
import { readSecret, writeSecret } from './accounts/secret-file.ts';

const day = 86_400_000;

/** Browsers take none that lasts longer. */
const lasts = 825 * day;

/** So long before its end another one is made. */
const renewed = 30 * day;

const names = ['domovoy.home.arpa', 'localhost'];

/** The box's own certificate: made when it is first asked for, and anew before it ends. Nobody else vouches for it. */
export class OwnCertificate {
  readonly #path: string;
  readonly #now: () => number;
  #made: Promise<Certificate> | undefined;
  #until = 0;

  /** @param now the machine's clock, in milliseconds since 1970 */
  constructor(folder: string, now: () => number) {
    this.#path = join(folder, 'https.pem');
    this.#now = now;
  }

  /** The same one until it is renewed. Rejects with what the disk says. */
  get(): Promise<Certificate> {
    if (this.#made === undefined || this.#now() > this.#until) this.#made = this.#renew();
    return this.#made;
  }

  async #renew(): Promise<Certificate> {
    const kept = this.#read();
    const pem = kept ?? (await makeCertificate(this.#now()));
    if (kept === undefined) writeSecret(this.#path, pem.key + pem.certificate);
    this.#until = endOf(pem.certificate) - renewed;
    return pem;
  }

  /** The one on the disk, unless it is damaged or about to end. */
  #read(): Certificate | undefined {
    const text = readSecret(this.#path) ?? '';
    const [key] = /-----BEGIN PRIVATE KEY-----[^-]*-----END PRIVATE KEY-----\r?\n/.exec(text) ?? [];
    const [certificate] = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----\r?\n/.exec(text) ?? [];
    if (key === undefined || certificate === undefined) return undefined;
    return endOf(certificate) - renewed > this.#now() ? { key, certificate } : undefined;
  }
}

/** SHA-256 of a certificate as browsers show it: `AB:CD:…`. */
export function fingerprintOf({ certificate }: Certificate): string {
  return new X509Certificate(certificate).fingerprint256;
}

/** When it ends, in milliseconds since 1970; 0 where it cannot be read. */
function endOf(certificate: string): number {
  try {
    return new X509Certificate(certificate).validToDate.getTime();
  } catch {
    return 0;
  }
}

/** Loaded once in two years: what makes certificates is large. */
async function makeCertificate(now: number): Promise<Certificate> {
  const { generate } = await import('selfsigned');
  const addresses = Object.values(networkInterfaces()).flatMap((interfaces) => interfaces ?? []);
  const made = await generate([{ name: 'commonName', value: 'domovoy' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now - day + lasts),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2, value }) as const),
          ...addresses.map(({ address }) => ({ type: 7, ip: address.replace(/%.*/, '') }) as const),
        ],
      },
    ],
  });
  const line = (pem: string): string => `${pem.trim()}\n`;
  return { key: line(made.private), certificate: line(made.cert) };
}
