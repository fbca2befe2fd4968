import { useApp } from '../app-context.ts';
import { useChange } from '../change.ts';
import { ifMatch } from '../client.ts';
import type { PersonCard } from '../family.ts';
import { Button } from './button.tsx';
import { useWords } from '../words/words.ts';

const everyone = { param: { who: 'everyone' } };

/** Dinner is ready: one tap for the whole family. */
export function PauseAll({ people }: { readonly people: readonly PersonCard[] }) {
  const words = useWords('today');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const whole = people.find(({ pause }) => pause?.whole)?.pause;
  // With the revision of what is taken back: whatever another parent has done since stays.
  const resume = (revision?: number) => client.people[':who'].pause.$delete(everyone, ifMatch(revision));
  const pauseUntil = (until: number | null, revision?: number) =>
    client.people[':who'].pause.$put({ ...everyone, json: { until } }, ifMatch(revision));
  return whole ? (
    <Button
      kind="main"
      icon="play"
      isBusy={isBusy}
      onClick={() =>
        void change(() => resume(), {
          done: words.resumedAll,
          undo: ({ revision }) => pauseUntil(whole.until, revision),
        })
      }
    >
      {words.resumeAll}
    </Button>
  ) : (
    <Button
      icon="pause"
      isBusy={isBusy}
      onClick={() =>
        void change(() => pauseUntil(null), { done: words.allPaused, undo: ({ revision }) => resume(revision) })
      }
    >
      {words.pauseAll}
    </Button>
  );
}
