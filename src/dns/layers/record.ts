import type { Clock } from '../../core/ports.ts';
import type { Layer, Query, Reply } from '../resolver.ts';

/** Where what happened is told. It must be cheap and may not wait: it stands on the hot path. */
export interface Recorder {
  note(query: Query, reply: Reply, now: number): void;
}

/** Tells the recorder of each query and its reply, with the time between them. */
export function record(recorder: Recorder, clock: Clock): Layer {
  return (next) => ({
    resolve(query) {
      const reply = next.resolve(query);
      if (reply instanceof Promise) return reply.then((late) => (recorder.note(query, late, clock()), late));
      recorder.note(query, reply, query.at);
      return reply;
    },
  });
}
