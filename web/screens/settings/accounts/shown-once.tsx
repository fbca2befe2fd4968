import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../../../app-context.ts';
import { Button } from '../../../parts/button.tsx';
import { copySelection } from '../../../copy.ts';
import { useWords } from '../../../words/words.ts';

interface ShownOnceProps {
  readonly title: string;
  /** What it is for, and that it is not shown again. */
  readonly sentence: string;
  readonly secret: string;
  /** Lines that are seen. */
  readonly rows: number;
  readonly onKept: () => void;
  readonly children?: ComponentChildren;
}

/** A secret that the house tells one time: to be copied, printed or written down. */
export function ShownOnce({ title, sentence, secret, rows, onKept, children }: ShownOnceProps) {
  const words = useWords('accounts');
  const { toasts } = useApp();
  const text = useRef<HTMLTextAreaElement>(null);

  function copy(): void {
    text.current?.select();
    toasts.say({ text: copySelection() ? words.copied : words.copyByHand });
  }

  return (
    <section class="secret-sheet" aria-label={title}>
      <h3>{title}</h3>
      <p>{sentence}</p>
      {children}
      <textarea ref={text} aria-label={title} rows={rows} value={secret} spellcheck={false} readOnly />
      <div class="buttons">
        <Button icon="copy" onClick={copy}>
          {words.copy}
        </Button>
        <Button onClick={() => print()}>{words.print}</Button>
        <Button kind="main" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </section>
  );
}
