import type { ComponentChildren } from 'preact';
import { useApp } from '../app-context.ts';
import { pathOf, type Route } from '../route.ts';

interface LinkProps {
  readonly to: Route;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** It leads to where somebody is already. */
  readonly isHere?: boolean;
  readonly label?: string;
}

/** A link to another screen: without a journey to the server, and in a new tab for who wants one. */
export function Link({ to, children, class: name, isHere, label }: LinkProps) {
  const { router } = useApp();
  return (
    <a
      href={pathOf(to)}
      class={name}
      aria-label={label}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.go(to);
      }}
    >
      {children}
    </a>
  );
}
