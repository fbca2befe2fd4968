import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { useStore } from '../store.ts';
import { useWords } from '../words/words.ts';
import type { Toast } from './toast-list.ts';

/** Milliseconds that a toast stays; longer where something can be taken back. */
const stays = { word: 6_000, undo: 12_000 };

export function ToastList() {
  const { toasts } = useApp();
  const shown = useStore(toasts.shown);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ShownToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ShownToast({ toast: { id, text, tone, undo } }: { readonly toast: Toast }) {
  const { toasts } = useApp();
  const words = useWords('shell');
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => toasts.dismiss(id), undo ? stays.undo : stays.word);
    return () => clearTimeout(timer);
  }, [isHeld]);
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  const focus = { onFocusIn: () => setHeld(true), onFocusOut: () => setHeld(false) };
  return (
    <div class={tone === 'bad' ? 'toast bad' : 'toast'} {...hold} {...focus}>
      <p>{text}</p>
      {undo && (
        <Button
          kind="quiet"
          onClick={() => {
            toasts.dismiss(id);
            undo();
          }}
        >
          {words.undo}
        </Button>
      )}
      <Button kind="quiet" icon="close" label={words.dismiss} onClick={() => toasts.dismiss(id)} />
    </div>
  );
}
