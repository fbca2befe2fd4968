import { getPublicSuffix } from 'tldts';
import type { Qname } from '../../core/qname.ts';
import type { RegistryDrop } from './drop-reasons.ts';
import type { DumpEntry } from './dump.ts';
import { isMask, isWholeSite, normaliseDomain, normaliseUrl } from './normalise.ts';

/** A name that the law forbids as a whole. */
export interface ForbiddenName {
  readonly name: Qname;
  readonly withAllBelow: boolean;
}

/**
 * The names that an entry forbids as a whole, or why it forbids none. DNS sees no pages, so an entry that speaks of pages
 * is left to those who can see them: blocking the site instead would take a thousand lawful pages for one.
 *
 * `domain` forbids the name and its `www.`, `domain-mask` the name and all below it. `default`, and an entry of which the
 * register does not say, goes by its addresses on the web: with none the domain is meant, and so it is where one of them
 * is the bare site.
 */
export function forbiddenNames({ blockType, domains, urls }: DumpEntry): readonly ForbiddenName[] | RegistryDrop {
  if (blockType === 'ip') return 'only-addresses';
  const isByName = blockType === 'domain' || blockType === 'domain-mask';
  const sites = isByName ? [] : urls.map(normaliseUrl).filter(isWholeSite);
  if (!isByName && urls.length > 0 && sites.length === 0) return 'pages';
  const texts = domains.length > 0 ? domains : sites;
  if (texts.length === 0) return isByName ? 'not-a-name' : 'only-addresses';

  const found: ForbiddenName[] = [];
  let drop: RegistryDrop = 'not-a-name';
  for (const text of texts) {
    const name = normaliseDomain(text);
    if (name === undefined) continue;
    // A slip here would close half the Internet. A hoster's suffix is a name like others: the law may mean it.
    if (name === 'address') drop = 'only-addresses';
    else if (getPublicSuffix(name, icannOnly) === name) drop = 'public-suffix';
    else found.push(...withScope(name, blockType === 'domain-mask' || isMask(text)));
  }
  return found.length > 0 ? found : drop;
}

const icannOnly = { allowPrivateDomains: false, extractHostname: false, validateHostname: false };

function withScope(name: Qname, withAllBelow: boolean): ForbiddenName[] {
  if (withAllBelow || name.startsWith('www.')) return [{ name, withAllBelow }];
  return [name, `www.${name}` as Qname].map((each) => ({ name: each, withAllBelow }));
}
