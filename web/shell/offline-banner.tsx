import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { outcomeOf } from '../client.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../store.ts';
import { useWords } from '../words/words.ts';

/** Milliseconds between two tries to reach the box. */
const every = 5_000;

/** Says that what is seen may be old, and tries to reach the box until it answers. */
export function OfflineBanner() {
  const { client, isOnline } = useApp();
  const words = useWords('shell');
  const online = useStore(isOnline);
  useEffect(() => {
    if (online) return;
    const timer = setInterval(() => {
      void outcomeOf(client.session.$get()).then(({ kind }) => isOnline.set(kind !== 'offline'));
    }, every);
    return () => clearInterval(timer);
  }, [online]);
  return (
    <div role="status">
      {!online && (
        <p class="offline">
          <Icon name="offline" />
          {words.offline}
        </p>
      )}
    </div>
  );
}
