import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { FeedWriter } from '../../../src/lists/registry/feed-writer.ts';
import { publicKeyOf } from '../../../src/lists/registry/keys.ts';
import { qname } from '../../kit.ts';

/** Whoever signs feeds, in a test. */
export class Registrar {
  readonly secret: KeyObject = generateKeyPairSync('ed25519').privateKey;
  readonly publicKey: string = publicKeyOf(this.secret);

  /** A feed of names; `*.x.test` stands for x.test and all below it. */
  feed(names: readonly string[], { serial = 1, created = 0 } = {}): Buffer {
    const writer = new FeedWriter(Buffer.alloc(32, serial));
    for (const name of names) writer.add(qname(name.replace(/^\*\./, '')), name.startsWith('*.'));
    return writer.finish({ serial, created }, this.secret)!.octets;
  }
}
