import type { Qname } from '../../core/qname.ts';
import type { DropReason } from '../drop-reasons.ts';
import { readEntry } from '../entry-names.ts';
import { type AdblockRule, splitModifier } from './adblock-rule.ts';

/** What the modifiers of a rule come to in DNS. */
interface Modified {
  readonly important: boolean;
  /** Names that a blocking rule leaves alone, with all below them. */
  readonly spared: readonly Qname[];
}

/** Modifiers that change nothing once a whole name is refused. */
const idle = new Set(['all', 'document', 'doc']);

/** Modifiers that look at who asks, or for which type. */
const conditions = new Set(['client', 'ctag', 'dnstype']);

/** Rewrites that say: there is nothing here. Their types and addresses are in AdGuard's long and short forms. */
const blockingRewrite = /^(?:nxdomain|refused|(?:nxdomain|refused);;|(?:noerror;a;)?0\.0\.0\.0|(?:noerror;aaaa;)?::)$/i;

/** What they come to, or the reason why the rule cannot be honoured: one modifier that cannot is enough. */
export function readModifiers({ excepted, modifiers }: AdblockRule): Modified | DropReason {
  let important = false;
  const spared: Qname[] = [];
  for (const modifier of modifiers) {
    const [name, value] = splitModifier(modifier);
    if (idle.has(modifier)) continue;
    if (conditions.has(name)) return 'conditional';
    if (modifier === 'important') {
      important = true;
    } else if (name === 'dnsrewrite') {
      // An exception from rewriting has nothing to except from here.
      if (excepted || !blockingRewrite.test(value)) return 'rewrite';
    } else if (name === 'denyallow') {
      // In an exception it would have to block.
      if (excepted) return 'modifiers';
      for (const each of value.split('|')) {
        const entry = readEntry(each);
        if (typeof entry === 'string' || !('name' in entry)) return 'modifiers';
        spared.push(entry.name);
      }
    } else {
      return 'modifiers';
    }
  }
  return { important, spared };
}
