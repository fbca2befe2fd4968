import { useEffect, useState } from 'preact/hooks';

/** A value that whoever draws it is told of. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** @returns how to stop watching */
  watch(told: () => void): () => void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const told of watchers) told();
    },
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
  };
}

/** The store's value, drawn anew whenever it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, redraw] = useState<object>();
  const drawn = store.get();
  useEffect(() => {
    if (!Object.is(drawn, store.get())) redraw({});
    return store.watch(() => redraw({}));
  }, [store]);
  return drawn;
}
