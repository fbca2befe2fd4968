import { readEntry } from '../entry-names.ts';
import { type Outcome, silence } from '../entry.ts';
import { withoutRemark } from './remark.ts';

/** `local-zone: "name" type` (unbound.conf(5)). */
const zone = /^local-zone:\s*"?([^"\s]+)"?\s+"?([a-z_]+)"?$/;

/** `local-data: "name [ttl] [IN] A address"`. */
const data = /^local-data:\s*["']([^"'\s]+)\s+(?:\d+\s+)?(?:IN\s+)?(?:A|AAAA)\s+([\da-f.:]+)["']$/i;

/** Addresses that lead nowhere. */
const sink = /^(?:0\.0\.0\.0|127\.0\.0\.1|::|::1)$/;

/** Zone types under which the name and all below it get no answer of their own. */
const blocking = new Set(
  'deny refuse static always_deny always_refuse always_nxdomain always_nodata always_null inform_deny'.split(' '),
);

/**
 * `local-zone: "play.test" always_nxdomain` blocks and `always_transparent` is an exception. The other types say nothing
 * alone: what a `redirect` zone leads to stands in its `local-data`, which blocks if it leads nowhere.
 */
export function parseUnbound(line: string): readonly Outcome[] {
  const text = withoutRemark(line);
  if (text.startsWith('#') || text === 'server:') return silence;

  const [, name, type = ''] = zone.exec(text) ?? [];
  if (name !== undefined) {
    if (type === 'always_transparent') return [readEntry(name, 'subtree', 'isnt')];
    return blocking.has(type) ? [readEntry(name)] : silence;
  }
  const [, owner, address = ''] = data.exec(text) ?? [];
  if (owner === undefined) return ['not-a-rule'];
  return [sink.test(address) ? readEntry(owner) : 'rewrite'];
}
