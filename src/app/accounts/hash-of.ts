import { hash } from 'node:crypto';

/** SHA-256 of a secret that nobody can guess, as it is kept and compared: 64 hexadecimal digits. */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}
