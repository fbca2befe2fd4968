import { randomBytes } from 'node:crypto';
import { encryptedMark, type From } from '../../api/ports/accounts-port.ts';

/** A new secret for the cookie, which says of itself whether it has ever gone over the wire for all to hear. */
export function makeSessionSecret({ isEncrypted }: From): string {
  return `${isEncrypted ? encryptedMark : ''}${randomBytes(32).toString('base64url')}`;
}
