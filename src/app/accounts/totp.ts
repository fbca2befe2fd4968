import type * as Otplib from 'otplib';

/** Seconds by which a phone's clock may differ. */
const tolerance = 30;

/** Codes of an authenticator app (RFC 6238). The library is loaded by the first who has a second factor. */
export class Totp {
  #library: Promise<typeof Otplib> | undefined;

  /** A new secret in base32, and the URI that the app scans. */
  async make(name: string): Promise<{ readonly secret: string; readonly uri: string }> {
    const { generateSecret, generateURI } = await this.#load();
    const secret = generateSecret();
    return { secret, uri: generateURI({ issuer: 'domovoy', label: name, secret }) };
  }

  /** The step of the code; undefined: it is wrong, or no newer than the last one. @param now milliseconds since 1970 */
  async stepOf(code: string, secret: string, lastStep: number, now: number): Promise<number | undefined> {
    const token = code.replaceAll(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return undefined;
    const { verifySync } = await this.#load();
    const epoch = Math.floor(now / 1000);
    const found = verifySync({ secret, token, epoch, epochTolerance: tolerance });
    // The library throws at a last step that lies in the future, where a clock has been set back.
    return found.valid && 'timeStep' in found && found.timeStep > lastStep ? found.timeStep : undefined;
  }

  #load(): Promise<typeof Otplib> {
    return (this.#library ??= import('otplib'));
  }
}
