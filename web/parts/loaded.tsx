import type { ComponentChildren } from 'preact';
import type { Resource } from '../resource.ts';
import { Failed, Loading, Offline } from './states.tsx';

interface LoadedProps<Value> {
  readonly from: Resource<Value>;
  readonly children: (value: Value) => ComponentChildren;
}

/** What was loaded, or why it is not there. */
export function Loaded<Value>({ from, children }: LoadedProps<Value>) {
  switch (from.state) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Failed sentence={from.problem.detail} onRetry={from.reload} />;
    case 'offline':
      return <Offline onRetry={from.reload} />;
    case 'ready':
      return <>{children(from.value)}</>;
  }
}
