import type { ComponentChildren } from 'preact';
import type { Route } from '../route.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

interface RowProps {
  readonly title: ComponentChildren;
  /** A second line, smaller. */
  readonly detail?: ComponentChildren;
  /** Before the words. */
  readonly lead?: ComponentChildren;
  /** After the words: a tag, buttons. */
  readonly aside?: ComponentChildren;
  /** The whole row leads there. */
  readonly to?: Route;
}

/** The rows of a list. */
export function Rows({ children, label }: { readonly children: ComponentChildren; readonly label?: string }) {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  );
}

/** One of many alike. */
export function Row({ title, detail, lead, aside, to }: RowProps) {
  const words = (
    <span class="row-words">
      <span class="row-title">{title}</span>
      {detail !== undefined && <span class="hint">{detail}</span>}
    </span>
  );
  return (
    <li class="row">
      {to === undefined ? (
        <>
          {lead}
          {words}
          {aside}
        </>
      ) : (
        <Link to={to} class="row-link">
          {lead}
          {words}
          {aside}
          <Icon name="next" />
        </Link>
      )}
    </li>
  );
}
