import { useState } from 'preact/hooks';
import type { Permission, Window } from '../../../../src/core/family/household.ts';
import { useApp } from '../../../app-context.ts';
import { Choice } from '../../../parts/choice.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useStore } from '../../../store.ts';
import { useSubjects } from '../../../subjects.ts';
import { useWords } from '../../../words/words.ts';
import type { Choosing } from '../choosing.ts';
import type { Holding } from '../holding.ts';
import { faultOf } from '../hours/faults.ts';
import { WindowList } from '../hours/window-list.tsx';
import { SaveBar } from '../save-bar.tsx';
import { WhoseWord } from '../whose-word.tsx';
import type { Subject } from './subject.ts';

interface SubjectDialogProps {
  readonly subject: Subject;
  readonly holding: Holding;
  readonly choosing: Choosing;
  readonly onClose: () => void;
}

const states = ['allowed', 'blocked', 'hours'] as const;

/** After school, every day. */
const afterSchool: Window = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: 15 * 60, to: 18 * 60 };

/** All of one topic, app or site: what it is, whose word holds, and when it is open. */
export function SubjectDialog({ subject, holding, choosing, onClose }: SubjectDialogProps) {
  const words = useWords('choices');
  const { choose, unchoose, isBusy } = choosing;
  const { field, id, title, said } = subject;
  const { value, layer } = said;
  const [times, setTimes] = useState<readonly Window[]>();
  const held = typeof value === 'object' ? value.hours : undefined;
  const shown = times ?? held;
  const isLocked = layer === 'locked';

  function set(next: Permission, done: string): Promise<boolean> {
    return choose({ field, key: id, value: next as never }, done);
  }
  function choice(state: (typeof states)[number]): void {
    setTimes(state === 'hours' ? (held ?? [afterSchool]) : undefined);
    if (state === 'allowed') void set('allowed', words.opened(title));
    if (state === 'blocked') void set('blocked', words.closed(title));
  }
  const state = shown !== undefined ? 'hours' : (value as 'allowed' | 'blocked' | undefined);
  const isChanged = times !== undefined && JSON.stringify(times) !== JSON.stringify(held);
  const fault = isChanged ? faultOf(times) : undefined;
  return (
    <Dialog title={title} onClose={onClose}>
      <About subject={subject} />
      <Choice
        legend={words.state}
        options={states.map((one) => ({ value: one, label: words.states[one] }))}
        value={state}
        isDisabled={isLocked}
        onChange={choice}
      />
      {value === undefined && field === 'services' && holding.policy && <p class="hint">{words.byCategoryHint}</p>}
      {shown && (
        <fieldset class="stack" disabled={isLocked}>
          <legend class="unseen">{words.hours}</legend>
          <WindowList windows={shown} fresh={afterSchool} onChange={setTimes} fault={fault} />
        </fieldset>
      )}
      {isChanged && (
        <SaveBar
          isBusy={isBusy}
          onDiscard={() => setTimes(undefined)}
          onSave={() => {
            if (fault === undefined)
              void set({ hours: times }, words.timed(title)).then((isDone) => isDone && setTimes(undefined));
          }}
        />
      )}
      <WhoseWord
        holding={holding}
        layer={layer}
        isBusy={isBusy}
        onBack={() => {
          setTimes(undefined);
          void unchoose({ field, key: id });
        }}
      />
    </Dialog>
  );
}

/** What it is, and what a parent should know. */
function About({ subject: { field, id } }: { readonly subject: Subject }) {
  const words = useWords('choices');
  const subjects = useSubjects();
  const { language } = useStore(useApp().words);
  if (subjects.state !== 'ready') return null;
  const { categories, services, serviceGroups } = subjects.value;
  if (field === 'services') {
    const service = services.find((one) => one.id === id);
    const group = serviceGroups.find((one) => one.id === service?.group);
    return (
      <>
        <p>{service?.note?.[language] ?? words.noNote}</p>
        {group && <p class="hint">{words.group(group.title[language])}</p>}
      </>
    );
  }
  const category = categories.find((one) => one.id === id);
  if (category === undefined) return null;
  const { forParents, forChildren, minimumAge } = category;
  return (
    <>
      <p>{forParents[language]}</p>
      <p class="hint">{minimumAge === null ? words.noAge : words.fromAge(minimumAge)}</p>
      <div>
        <h3>{words.forChild}</h3>
        <blockquote class="quote">{forChildren[language]}</blockquote>
      </div>
    </>
  );
}
