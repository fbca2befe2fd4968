import type { Reason, Verdict } from '../../core/verdict.ts';
import type { Policy } from '../policy.ts';
import type { Layer, Query, Reply } from '../resolver.ts';

/**
 * Judges the name that is asked, and the names that the reply leads to: a harmful site behind an innocent alias is a
 * harmful site. `current` is asked for each query, so a new policy holds from the next query on.
 */
export function policy(current: () => Policy): Layer {
  return (next) => ({
    resolve(query) {
      const now = current();
      const ruling = now.profileOf(query.client).rulings.of(now.catalogue.find(query.name));
      const blocked = ruling.block?.to(query);
      if (blocked !== undefined) return blocked;
      ruling.meter?.mark();
      if (ruling.twin !== undefined) return ruling.twin.answer(query, next);
      const reply = next.resolve(query);
      const onlyByLaw = isLetInByName(ruling.verdict);
      return reply instanceof Promise
        ? reply.then((late) => judgeTargets(query, late, current(), onlyByLaw))
        : judgeTargets(query, reply, now, onlyByLaw);
    },
  });
}

/** Whose word lets a name in with all that it leads to, but for what the law forbids. */
const openers: readonly Reason['kind'][] = ['locked', 'own', 'grant', 'essential'];

function isLetInByName({ because }: Verdict): boolean {
  return because !== undefined && openers.includes(because.kind);
}

function judgeTargets(query: Query, reply: Reply, now: Policy, onlyByLaw: boolean): Reply {
  if (reply.targets.length === 0) return reply;
  const rulings = now.profileOf(query.client).rulings.ofTargets;
  for (const target of reply.targets) {
    const ruling = rulings.of(now.catalogue.find(target));
    if (onlyByLaw && ruling.verdict.because?.kind !== 'registry') continue;
    const blocked = ruling.block?.to(query);
    if (blocked !== undefined) return blocked;
  }
  return reply;
}
