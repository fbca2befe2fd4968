import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface ScreenHeadProps {
  readonly title: string;
  /** Beside the title: what can be done on the whole screen. */
  readonly children?: ComponentChildren;
}

/** The title of a screen, in the page and in the browser's tab. */
export function ScreenHead({ title, children }: ScreenHeadProps) {
  useEffect(() => {
    document.title = `${title} · domovoy`;
  }, [title]);
  return (
    <header class="screen-head">
      <h1>{title}</h1>
      {children}
    </header>
  );
}
