import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** The buttons at its foot. */
  readonly foot?: ComponentChildren;
}

/**
 * A sheet over the page: at the bottom of a phone, in the middle of a desk. Drawn while it is open; the browser keeps the
 * focus in it, closes it with Escape, and gives the focus back.
 */
export function Dialog({ title, onClose, children, foot }: DialogProps) {
  const words = useWords('parts');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // Its own padding is none: what is hit beside its content is the page behind it.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={id}>{title}</h2>
          <Button kind="quiet" icon="close" label={words.close} onClick={onClose} />
        </header>
        {children}
        {foot && <footer class="buttons">{foot}</footer>}
      </div>
    </dialog>
  );
}
