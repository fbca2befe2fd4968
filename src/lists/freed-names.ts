import { type Qname, selfAndAncestors } from '../core/qname.ts';
import type { Scope } from '../core/tags.ts';
import type { Entry } from './entry.ts';

/** The names that an allow list frees. */
export class FreedNames {
  readonly #scopes = new Map<Qname, Set<Scope>>();

  add({ name, scope }: Entry): void {
    const scopes = this.#scopes.get(name);
    if (scopes === undefined) this.#scopes.set(name, new Set([scope]));
    else scopes.add(scope);
  }

  /** How many of these names are free now. */
  countOf(names: readonly Qname[]): number {
    return names.filter((name) => {
      return selfAndAncestors(name).some((above) => {
        const scopes = this.#scopes.get(above);
        return scopes?.has('subtree') || scopes?.has(above === name ? 'exact' : 'below');
      });
    }).length;
  }
}
