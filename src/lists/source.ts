import type { Tag } from '../core/tags.ts';

/** The syntaxes that lists are published in. */
export type Format = 'hosts' | 'domains' | 'adblock' | 'wildcard' | 'dnsmasq' | 'unbound' | 'rpz';

/** A published list on this disk, and what its entries mean. */
export interface Source {
  /** Unique among the sources of a catalogue: `ut1/gambling`. */
  readonly id: string;
  /** Where it lies: a file, plain, gzip or xz, an archive (zip, tar), or a folder of squidGuard. */
  readonly path: string;
  /** The house fetches it by itself, so nobody at home has looked at it. */
  readonly isDownloaded?: boolean;
  /** What has changed in it since, where such a file lies; it need not. */
  readonly delta?: string;
  /** `auto`: found out from the first lines. `services`: `blocklists/services.json`, which nobody else publishes. */
  readonly format: Format | 'auto' | 'services';
  readonly kind: Tag['kind'];
  /** Which category, service or registry the entries are of, save those that say so themselves: `gambling`. */
  readonly name: string;
  /** `block`: the entries are of the category. `allow`: none of them is, whatever the list calls them. */
  readonly action: 'block' | 'allow';
}
