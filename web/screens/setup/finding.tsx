import type { ComponentChildren } from 'preact';
import { Icon } from '../../parts/icon.tsx';

interface FindingProps {
  readonly title: string;
  readonly state: 'good' | 'bad' | 'waiting';
  readonly children: ComponentChildren;
}

/** One thing that was looked at, and what was found. */
export function Finding({ title, state, children }: FindingProps) {
  return (
    <div class={`finding ${state}`}>
      <span class="finding-sign">
        {state === 'waiting' ? <Icon name="clock" /> : <Icon name={state === 'good' ? 'check' : 'warning'} />}
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
}
