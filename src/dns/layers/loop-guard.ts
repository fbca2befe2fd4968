import { EdeCode, Rcode } from '../../core/iana.ts';
import { makeReply } from '../replies.ts';
import type { Layer } from '../resolver.ts';
import type { Sentences } from '../sentences.ts';
import type { LoopWatch } from '../upstream/loop-watch.ts';
import { makeEde } from '../wire/ede.ts';

/** Catches our own probes when an upstream sends them back to us. */
export function loopGuard(watch: LoopWatch, say: Sentences): Layer {
  const caught = makeReply({
    source: 'local',
    rcode: Rcode.NXDOMAIN,
    ede: makeEde(EdeCode.other, say.leadsBack),
  });
  return (next) => ({
    resolve: (query) => (watch.arrived(query.name) ? caught : next.resolve(query)),
  });
}
