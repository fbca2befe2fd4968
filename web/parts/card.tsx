import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CardProps {
  readonly title?: ComponentChildren;
  /** Beside the title, at its end. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly tone?: 'warn';
}

/** One thing with all that belongs to it. */
export function Card({ title, aside, children, tone }: CardProps) {
  const id = useId();
  return (
    <section class={tone ? `card ${tone}` : 'card'} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <header class="card-head">
          <h2 id={id}>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
