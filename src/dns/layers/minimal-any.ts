import { Qtype } from '../../core/iana.ts';
import { makeReply } from '../replies.ts';
import type { Layer } from '../resolver.ts';

/** Answers QTYPE=ANY with one small record instead of all there is: it serves amplification, not families (RFC 8482 §4.2). */
export function minimalAny(): Layer {
  const reply = makeReply({ source: 'local', answers: [{ type: 'HINFO', ttl: 3600, cpu: 'RFC8482' }] });
  return (next) => ({
    resolve: (query) => (query.type === Qtype.ANY ? reply : next.resolve(query)),
  });
}
