import { readEntry } from '../entry-names.ts';
import { type Outcome, silence } from '../entry.ts';
import { withoutRemark } from './remark.ts';

/** `key=/name/name/target`; an empty key is impossible, an empty target is the rule (dnsmasq(8)). */
const rule = /^(address|server|local)=\/(.+)\/([^/]*)$/;

/** With these the name has no address: none given, all-zero, or the machine's own. */
const sink = /^(?:#|0\.0\.0\.0|127\.0\.0\.1|::|::1)?$/;

/**
 * `address=/play.test/#`, `server=/play.test/`, `local=/play.test/`: the name and all below it.
 * `server=/play.test/#` sends a name the usual way again, inside a blocked one: an exception.
 */
export function parseDnsmasq(line: string): readonly Outcome[] {
  if (line.startsWith('#')) return silence;
  const [, key, names = '', target = ''] = rule.exec(withoutRemark(line)) ?? [];
  if (key === undefined) return ['not-a-rule'];
  const excepted = key === 'server' && target === '#';
  const blocked = key === 'address' ? sink.test(target) : target === '';
  return names.split('/').map((name) => {
    if (excepted) return readEntry(name, 'subtree', 'isnt');
    return blocked ? readEntry(name) : 'rewrite';
  });
}
