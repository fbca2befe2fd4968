import { useApp } from '../app-context.ts';
import { useChange } from '../change.ts';
import type { PersonCard } from '../family.ts';
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
  const { client, zone } = useApp();
  const { change, isBusy } = useChange();
  const { duration, moment } = useTime();
  const { id, name, pause, budgets, now } = person;
  const who = { param: { who: id } };
  const resume = () => client.people[':who'].pause.$delete(who);
  const pauseUntil = (until: number | null) => client.people[':who'].pause.$put({ ...who, json: { until } });

  /** Where something closes it, everything opens for that long; where only minutes are counted, there are more of them. */
  function giveMore(minutes: number): void {
    const target = budgets.find(({ target: { kind } }) => kind === 'total')?.target ?? budgets[0]?.target;
    const isOnlyCounted = target !== undefined && (now.closed === null || now.closed === 'budget');
    const told = { done: words.given(name, duration(minutes)), undo: () => client.household.undo.$post() };
    if (isOnlyCounted)
      void change(() => client.people[':who'].bonus.$post({ ...who, json: { target, minutes } }), told);
    else {
      const until = at + minutes * 60_000;
      void change(() => client.grants.$post({ json: { who: id, what: { kind: 'everything' }, until } }), told);
    }
  }

  const night = endOfNight(person, at, zone.get());
  const isOwnPause = pause !== null && !pause.whole;
  return (
    <div class="quick">
      {isOwnPause ? (
        <Button
          icon="play"
          label={words.resumeFor(name)}
          isBusy={isBusy}
          onClick={() => void change(resume, { done: words.resumed(name), undo: () => pauseUntil(pause.until) })}
        >
          {words.resume}
        </Button>
      ) : (
        <Button
          icon="pause"
          label={words.pauseFor(name)}
          isBusy={isBusy}
          onClick={() => void change(() => pauseUntil(null), { done: words.paused(name), undo: resume })}
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
          void change(() => pauseUntil(night), { done: words.pausedUntil(name, moment(night, at)), undo: resume })
        }
      >
        {words.bedtime}
      </Button>
    </div>
  );
}
