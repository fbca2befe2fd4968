import type { Catalogue } from '../../core/ports.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Layer, Query, Reply } from '../resolver.ts';
import { replyFor, type Rulings } from '../rulings.ts';

/** A household's policy, compiled; exchanged whole when anything in it changes. */
export interface Policy {
  readonly catalogue: Catalogue;
  readonly rulings: Rulings;
}

/**
 * Judges the name that is asked, and the names that the reply leads to: a harmful site behind an innocent alias is a
 * harmful site. `current` is asked for each query, so a new policy holds from the next query on.
 */
export function policy(current: () => Policy): Layer {
  return (next) => ({
    resolve(query) {
      const { catalogue, rulings } = current();
      const ruling = rulings.of(catalogue.find(query.name));
      const blocked = replyFor(ruling, query.type);
      if (blocked !== undefined) return blocked;
      const reply = next.resolve(query);
      const onlyByLaw = isLetInByName(ruling.verdict);
      return reply instanceof Promise
        ? reply.then((late) => judgeTargets(query, late, current(), onlyByLaw))
        : judgeTargets(query, reply, current(), onlyByLaw);
    },
  });
}

/** What a parent or the house lets in by name is let in with all that it leads to, but for what the law forbids. */
function isLetInByName({ because }: Verdict): boolean {
  return because !== undefined && (because.kind === 'own' || because.kind === 'essential');
}

function judgeTargets(query: Query, reply: Reply, { catalogue, rulings }: Policy, onlyByLaw: boolean): Reply {
  for (const target of reply.targets) {
    const ruling = rulings.of(catalogue.find(target));
    if (onlyByLaw && ruling.verdict.because?.kind !== 'registry') continue;
    const blocked = replyFor(ruling, query.type);
    if (blocked !== undefined) return blocked;
  }
  return reply;
}
