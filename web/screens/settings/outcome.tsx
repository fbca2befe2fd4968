import type { ComponentChildren } from 'preact';
import { Icon } from '../../parts/icon.tsx';

interface OutcomeProps {
  readonly isWell: boolean;
  /** What came of it, in a sentence. */
  readonly children: ComponentChildren;
}

/** What came of a trial. */
export function Outcome({ isWell, children }: OutcomeProps) {
  return (
    <span class={isWell ? 'said-well' : 'said-ill'} role="status">
      <Icon name={isWell ? 'check' : 'warning'} />
      <span>{children}</span>
    </span>
  );
}
