import { useApp } from '../app-context.ts';
import { useChange } from '../change.ts';
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
  const resume = () => client.people[':who'].pause.$delete(everyone);
  const pauseUntil = (until: number | null) => client.people[':who'].pause.$put({ ...everyone, json: { until } });
  return whole ? (
    <Button
      kind="main"
      icon="play"
      isBusy={isBusy}
      onClick={() => void change(resume, { done: words.resumedAll, undo: () => pauseUntil(whole.until) })}
    >
      {words.resumeAll}
    </Button>
  ) : (
    <Button
      icon="pause"
      isBusy={isBusy}
      onClick={() => void change(() => pauseUntil(null), { done: words.allPaused, undo: resume })}
    >
      {words.pauseAll}
    </Button>
  );
}
