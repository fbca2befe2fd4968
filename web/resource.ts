import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem } from '../src/api/problem.ts';
import { useApp } from './app-context.ts';
import { type AnyReply, type Brought, outcomeOf } from './client.ts';
import type { Topic } from './live.ts';

/** Something of the house that a screen shows; `parts/loaded.tsx` draws each of its states. */
export type Resource<Value> = { readonly reload: () => void } & (
  | { readonly state: 'loading' }
  /** `isOld`: the box cannot be reached, and this is what it said last. */
  | {
      readonly state: 'ready';
      readonly value: Value;
      readonly revision: number | undefined;
      readonly isOld: boolean;
    }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'offline' }
);

type Trouble = { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'offline' };

/**
 * Loads something and keeps it fresh: when the house tells of one of the topics, when the page is looked at again, and
 * when the box can be reached again.
 *
 * @param key tells it from all else that is loaded: `policy/masha`
 */
export function useResource<Reply extends AnyReply>(
  key: string,
  which: readonly Topic[],
  load: () => Promise<Reply>,
): Resource<Brought<Reply>> {
  const { memory, live, isOnline, session } = useApp();
  const [trouble, setTrouble] = useState<{ readonly of: string; readonly what: Trouble }>();
  const [, redraw] = useState<object>();

  const reload = useCallback(() => {
    void outcomeOf(load()).then((outcome) => {
      isOnline.set(outcome.kind !== 'offline');
      if (outcome.kind === 'done') memory.keep(key, outcome);
      if (outcome.kind === 'problem' && outcome.problem.status === 401) return void session.look();
      setTrouble(outcome.kind === 'done' ? undefined : { of: key, what: outcome });
      redraw({});
    });
  }, [key]);

  useEffect(() => {
    reload();
    const unwatch = [live.watch(which, reload), isOnline.watch(() => isOnline.get() && reload())];
    const seen = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      for (const stop of unwatch) stop();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [reload]);

  const known = memory.get(key);
  const wrong = trouble?.of === key ? trouble.what : undefined;
  if (wrong?.kind === 'problem') return { state: 'failed', problem: wrong.problem, reload };
  if (known !== undefined) {
    const { value, revision } = known;
    return { state: 'ready', value: value as Brought<Reply>, revision, isOld: wrong !== undefined, reload };
  }
  return wrong === undefined ? { state: 'loading', reload } : { state: 'offline', reload };
}
