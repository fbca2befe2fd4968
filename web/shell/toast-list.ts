import { createStore, type Store } from '../store.ts';

/** A short word on what has just happened. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone?: 'bad';
  readonly undo?: () => void;
}

export interface Toasts {
  readonly shown: Store<readonly Toast[]>;
  say(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
}

/** No more than so many at a time. */
const most = 3;

export function createToasts(): Toasts {
  const shown = createStore<readonly Toast[]>([]);
  let last = 0;
  return {
    shown,
    say: (toast) => shown.set([...shown.get(), { ...toast, id: ++last }].slice(-most)),
    dismiss: (id) => shown.set(shown.get().filter((toast) => toast.id !== id)),
  };
}
