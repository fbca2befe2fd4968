import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem } from '../src/api/problem.ts';
import { useApp } from './app-context.ts';
import { type AnyReply, type Brought, type Outcome, outcomeOf } from './client.ts';
import type { Topic } from './live.ts';
import type { Known } from './memory.ts';

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
  const { live, isOnline, memory } = useApp();
  const { resource, reload, take } = useLoaded(key, () => outcomeOf(load()));
  useEffect(() => {
    const ahead = memory.takeAhead(key) as Promise<Outcome<Brought<Reply>>> | undefined;
    if (ahead === undefined) reload();
    // It may have come since this was drawn.
    else if (resource.state === 'loading') take(ahead);
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
  return resource;
}

/** Something that changes with the program alone: it is loaded once, whoever shows it. */
export function useFixed<Reply extends AnyReply>(key: string, load: () => Promise<Reply>): Resource<Brought<Reply>> {
  const { memory, isOnline } = useApp();
  const { resource, reload } = useLoaded(key, () => memory.share(key, () => outcomeOf(load())));
  useEffect(() => {
    const loadOnce = (): void => {
      if (memory.get(key) === undefined) reload();
    };
    loadOnce();
    return isOnline.watch(() => isOnline.get() && loadOnce());
  }, [reload]);
  return resource;
}

/** What is known under a key, and how to have it brought anew. */
function useLoaded<Value>(
  key: string,
  bring: () => Promise<Outcome<Value>>,
): {
  readonly resource: Resource<Value>;
  readonly reload: () => void;
  readonly take: (coming: Promise<Outcome<Value>>) => void;
} {
  const { memory, isOnline, session } = useApp();
  const [trouble, setTrouble] = useState<{ readonly of: string; readonly what: Trouble }>();
  const [, redraw] = useState<object>();

  const take = (coming: Promise<Outcome<Value>>): void => {
    void coming.then((outcome) => {
      isOnline.set(outcome.kind !== 'offline');
      if (outcome.kind === 'done') memory.keep(key, outcome);
      if (outcome.kind === 'problem' && [401, 403].includes(outcome.problem.status)) {
        // The session is over, or may do less than before.
        void session.look();
        if (outcome.problem.status === 401) return;
      }
      setTrouble(outcome.kind === 'done' ? undefined : { of: key, what: outcome });
      redraw({});
    });
  };
  const reload = useCallback(() => take(bring()), [key]);

  return {
    resource: resourceOf(memory.get(key), trouble?.of === key ? trouble.what : undefined, reload),
    reload,
    take,
  };
}

function resourceOf<Value>(known: Known | undefined, wrong: Trouble | undefined, reload: () => void): Resource<Value> {
  if (wrong?.kind === 'problem') return { state: 'failed', problem: wrong.problem, reload };
  if (known !== undefined) {
    const { value, revision } = known;
    return { state: 'ready', value: value as Value, revision, isOld: wrong !== undefined, reload };
  }
  return wrong === undefined ? { state: 'loading', reload } : { state: 'offline', reload };
}
