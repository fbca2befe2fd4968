import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** What argon2id takes: memory in KiB, passes over it, lanes. */
interface Costs {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's least costs for argon2id: 19 MiB, so that a box of a gigabyte and a slow core bears it, half a second long. */
const leastCosts: Costs = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const saltLength = 16;

/** `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>`; the costs are bounded: a damaged file must not take all memory. */
const form = /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{22,64})\$([A-Za-z0-9+/]{43})$/;

/** Hashes passwords one after another: several at once would take the memory of a small box. */
export class PasswordHash {
  #turn: Promise<unknown> = Promise.resolve();
  readonly #costs: Costs;

  constructor(costs: Costs = leastCosts) {
    this.#costs = costs;
  }

  /** The hash with its salt and costs. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltLength);
    const tag = await this.#derive(password, salt, this.#costs);
    const { memory, passes, parallelism } = this.#costs;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
  }

  /** Is it this password? Without a hash the answer is no, and takes as long. */
  async matches(password: string, hash: string | undefined): Promise<boolean> {
    const [, memory, passes, parallelism, salt, tag] = form.exec(hash ?? '') ?? [];
    if (salt === undefined || tag === undefined) {
      await this.#derive(password, randomBytes(saltLength), this.#costs);
      return false;
    }
    const asked = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
    const derived = await this.#derive(password, Buffer.from(salt, 'base64'), asked);
    return timingSafeEqual(derived, Buffer.from(tag, 'base64'));
  }

  #derive(password: string, nonce: Buffer, asked: Costs): Promise<Buffer> {
    const derived = this.#turn.then(() => deriveTag(password, nonce, asked));
    this.#turn = derived.catch(() => {});
    return derived;
  }
}

function deriveTag(password: string, nonce: Buffer, asked: Costs): Promise<Buffer> {
  // The same letters come composed from one keyboard and decomposed from another.
  const message = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, tagLength, ...asked }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });
}

function base64(octets: Buffer): string {
  return octets.toString('base64').replaceAll('=', '');
}
