import type { ComponentChildren } from 'preact';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { House, Icon } from './icon.tsx';

/** Something is on its way; seen only after a moment, so that nothing flickers on a quick box. */
export function Loading() {
  const words = useWords('parts');
  return (
    <div class="state loading" role="status">
      <House />
      <p>{words.loading}</p>
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What could be done about it. */
  readonly children?: ComponentChildren;
}

/** There is nothing yet. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="state empty">
      <House />
      <p class="state-title">{title}</p>
      {children}
    </div>
  );
}

interface FailedProps {
  /** What went wrong and what to do, in the house's own words. */
  readonly sentence: string;
  readonly onRetry?: () => void;
}

/** The house said no. */
export function Failed({ sentence, onRetry }: FailedProps) {
  const words = useWords('parts');
  return (
    <div class="state failed" role="alert">
      <Icon name="warning" />
      <p class="state-title">{words.failed}</p>
      <p>{sentence}</p>
      {onRetry && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

/** The house does not answer, and nothing of it is known yet. */
export function Offline({ onRetry }: { readonly onRetry: () => void }) {
  const words = useWords('parts');
  return (
    <div class="state failed" role="alert">
      <Icon name="offline" />
      <p class="state-title">{words.offline}</p>
      <p>{words.offlineHint}</p>
      <Button onClick={onRetry}>{words.retry}</Button>
    </div>
  );
}
