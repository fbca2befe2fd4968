import { readFileSync } from 'node:fs';
import { getDomain } from 'tldts';
import { isWithin, type Qname, selfAndAncestors, toQname } from '../core/qname.ts';
import type { Entry, Pattern } from './entry.ts';

/** Names that no sound list blocks; whoever does shows that something has gone wrong with it. */
export class VitalNames {
  readonly #names = new Set<Qname>();
  /** Everything above a vital name: who closes it with all below closes the vital name too. */
  readonly #above = new Set<Qname>();
  readonly #essential: ReadonlySet<Qname>;

  /** @param essential names let through whatever a list says, with all below them: to block them does no harm */
  constructor(vital: Iterable<Qname>, essential: Iterable<Qname>) {
    this.#essential = new Set(essential);
    for (const name of [...vital].flatMap(withHosts)) {
      this.#names.add(name);
      for (const above of selfAndAncestors(name)) if (above !== name) this.#above.add(above);
    }
  }

  get size(): number {
    return this.#names.size;
  }

  /** Would this entry close a vital name? */
  isHitBy({ name, scope, effect }: Entry): boolean {
    if (effect !== 'is') return false;
    const hit = (scope !== 'below' && this.#names.has(name)) || (scope !== 'exact' && this.#above.has(name));
    return hit && !this.#isSheltered(name);
  }

  /** A vital name that this pattern would close. One that no engine takes closes nothing: it will be dropped. */
  async namedBy({ regex, literal, spared, effect }: Pattern): Promise<Qname | undefined> {
    if (effect !== 'is') return undefined;
    const { RE2JS } = await import('re2js');
    try {
      const expression = RE2JS.compile(regex);
      return [...this.#names].find(
        (name) =>
          name.includes(literal) &&
          expression.test(name) &&
          !spared.some((one) => isWithin(name, one)) &&
          !this.#isSheltered(name),
      );
    } catch {
      return undefined;
    }
  }

  #isSheltered(name: Qname): boolean {
    return selfAndAncestors(name).some((above) => this.#essential.has(above));
  }
}

/** Under these a site is really visited: to close them closes it. */
const hosts = ['www', 'm'];

/** A name, and of a site its usual hosts. */
function withHosts(name: Qname): Qname[] {
  const isSite =
    getDomain(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false }) === name;
  return isSite ? [name, ...hosts.flatMap((host) => toQname(`${host}.${name}`) ?? [])] : [name];
}

/** The names of a file, one a line; `#` begins a comment. */
export function readNames(path: string): Qname[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => toQname(line.replace(/#.*/, '').trim()) ?? []);
}
