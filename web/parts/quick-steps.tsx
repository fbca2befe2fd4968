import { useApp } from '../app-context.ts';
import { useChange } from '../change.ts';
import { ifMatch } from '../client.ts';
import type { PersonCard } from '../family.ts';
import { useMay } from '../may.ts';
import { Button } from './button.tsx';
import { useTime } from '../time.ts';
import { useWords } from '../words/words.ts';
import { endOfNight } from './end-of-night.ts';

/** Minutes that one tap gives. */
const steps = [15, 30, 60] as const;

interface QuickStepsProps {
  readonly person: PersonCard;
  readonly at: number;
}

/** What a parent does in one tap: pause, more time, to bed. */
export function QuickSteps({ person, at }: QuickStepsProps) {
  const words = useWords('today');
  const { client, clock } = useApp();
  const { change, isBusy } = useChange();
  const { may } = useMay();
  const { duration, moment } = useTime();
  const { id, name, pause, budgets, now } = person;
  const who = { param: { who: id } };
  // With the revision of what is taken back: whatever another parent has done since stays.
  const resume = (revision?: number) => client.people[':who'].pause.$delete(who, ifMatch(revision));
  const pauseUntil = (until: number | null, revision?: number) =>
    client.people[':who'].pause.$put({ ...who, json: { until } }, ifMatch(revision));

  /** Where something closes it, everything opens for that long; where only minutes are counted, there are more of them. */
  function giveMore(minutes: number): void {
    const target = budgets.find(({ target: { kind } }) => kind === 'total')?.target ?? budgets[0]?.target;
    const isOnlyCounted = target !== undefined && (now.closed === null || now.closed === 'budget');
    const done = words.given(name, duration(minutes));
    if (isOnlyCounted) {
      const given = { ...who, json: { target, minutes } };
      const undo = () => client.people[':who'].bonus.$delete(given);
      void change(() => client.people[':who'].bonus.$post(given), { done, undo });
    } else {
      const json = { who: id, what: { kind: 'everything' as const }, until: at + minutes * 60_000 };
      const undo = (made: { readonly id: string }) => client.grants[':id'].$delete({ param: { id: made.id } });
      void change(() => client.grants.$post({ json }), { done, undo });
    }
  }

  const night = endOfNight(person, at, clock.get());
  const isOwnPause = pause !== null && !pause.whole;
  if (!may('pause')) return null;
  return (
    <div class="quick">
      {isOwnPause ? (
        <Button
          icon="play"
          label={words.resumeFor(name)}
          isBusy={isBusy}
          onClick={() =>
            void change(() => resume(), {
              done: words.resumed(name),
              undo: ({ revision }) => pauseUntil(pause.until, revision),
            })
          }
        >
          {words.resume}
        </Button>
      ) : (
        <Button
          icon="pause"
          label={words.pauseFor(name)}
          isBusy={isBusy}
          onClick={() =>
            void change(() => pauseUntil(null), { done: words.paused(name), undo: ({ revision }) => resume(revision) })
          }
        >
          {words.pause}
        </Button>
      )}
      {steps.map((minutes) => (
        <Button
          key={minutes}
          label={words.moreFor(duration(minutes), name)}
          isBusy={isBusy}
          isDisabled={pause !== null}
          onClick={() => giveMore(minutes)}
        >
          {words.more(duration(minutes))}
        </Button>
      ))}
      <Button
        icon="moon"
        label={words.bedtimeFor(name)}
        isBusy={isBusy}
        isDisabled={pause !== null}
        onClick={() =>
          void change(() => pauseUntil(night), {
            done: words.pausedUntil(name, moment(night, at)),
            undo: ({ revision }) => resume(revision),
          })
        }
      >
        {words.bedtime}
      </Button>
    </div>
  );
}
