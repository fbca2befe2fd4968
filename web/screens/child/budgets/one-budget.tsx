import { useState } from 'preact/hooks';
import { weekdays } from '../../../../src/core/family/calendar.ts';
import type { BudgetTarget, Weekday } from '../../../../src/core/family/household.ts';
import type { Layer } from '../../../../src/core/family/layers.ts';
import { targetKey } from '../../../../src/core/family/target.ts';
import type { PersonCard } from '../../../family.ts';
import { BudgetBar } from '../../../parts/budget-bar.tsx';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { useTitles } from '../../../subjects.ts';
import { useWords } from '../../../words/words.ts';
import { useChoosing } from '../choosing.ts';
import type { Holding } from '../holding.ts';
import { SaveBar } from '../save-bar.tsx';
import { WhoseWord } from '../whose-word.tsx';
import { DayMinutes, unlimited } from './day-minutes.tsx';

export type Minutes = Readonly<Record<Weekday, number>>;

interface OneBudgetProps {
  readonly holding: Holding;
  readonly target: BudgetTarget;
  /** What holds; undefined where it is about to be added, with `fresh`. */
  readonly held: Minutes | undefined;
  readonly fresh?: Minutes;
  readonly layer?: Layer;
  /** What is left of it today. */
  readonly today?: PersonCard['budgets'][number] | undefined;
}

/** So much a day for one thing: a bar for each weekday, to be pulled. */
export function OneBudget({ holding, target, held, fresh, layer, today }: OneBudgetProps) {
  const words = useWords('limits');
  const titleOf = useTitles();
  const [draft, setDraft] = useState<{ readonly minutes: Minutes; readonly on: Holding } | undefined>(
    fresh && { minutes: fresh, on: holding },
  );
  const { choose, unchoose, isBusy } = useChoosing(draft?.on ?? holding);
  const title = titleOf(target);
  const minutes = draft?.minutes ?? held ?? fresh;
  if (minutes === undefined) return null;
  const edit = (next: Minutes): void =>
    setDraft(
      weekdays.every((day) => next[day] === held?.[day]) ? undefined : { minutes: next, on: draft?.on ?? holding },
    );
  const asMonday = (days: readonly Weekday[]): void =>
    edit({ ...minutes, ...Object.fromEntries(days.map((day) => [day, minutes.mon])) });
  async function save(): Promise<void> {
    if (draft === undefined) return;
    const value = { target, minutes: draft.minutes };
    if (await choose({ field: 'budgets', value }, words.saved(title))) setDraft(undefined);
  }
  return (
    <Card title={title}>
      {today && <BudgetBar name={title} left={today.left} of={today.of} />}
      {layer && (
        <WhoseWord
          holding={holding}
          layer={layer}
          isBusy={isBusy}
          onBack={() => {
            setDraft(undefined);
            void unchoose({ field: 'budgets', key: targetKey(target) });
          }}
        />
      )}
      <fieldset class="day-minutes" disabled={layer === 'locked'}>
        <legend class="unseen">{words.perDay}</legend>
        {weekdays.map((day) => (
          <DayMinutes
            key={day}
            day={day}
            what={title}
            minutes={minutes[day]}
            onChange={(value) => edit({ ...minutes, [day]: value })}
          />
        ))}
        <div class="buttons">
          <Button kind="quiet" onClick={() => asMonday(weekdays.slice(0, 5))}>
            {words.sameForSchool}
          </Button>
          <Button kind="quiet" onClick={() => asMonday(weekdays)}>
            {words.sameForAll}
          </Button>
          <Button
            kind="quiet"
            onClick={() => edit(Object.fromEntries(weekdays.map((day) => [day, unlimited])) as Minutes)}
          >
            {words.unlimited}
          </Button>
        </div>
      </fieldset>
      {draft && <SaveBar isBusy={isBusy} onSave={() => void save()} onDiscard={() => setDraft(undefined)} />}
    </Card>
  );
}
