import { useState } from 'preact/hooks';
import { ageGroupOf } from '../../../src/core/family/age-groups.ts';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import { keep, kept } from './kept.ts';
import { PresetWords } from './preset-words.tsx';

const oldest = 17;

/** A child by name and age; what that age means is told at once. */
export function ChildForm() {
  const { children } = useWords('setup');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const [name, setName] = useState(kept().childName);
  const [age, setAge] = useState(kept().childAge);
  const [wrong, setWrong] = useState<string>();
  const isAge = /^\d{1,2}$/.test(age) && Number(age) <= oldest;
  const ageGroup = isAge ? ageGroupOf(Number(age)) : undefined;

  function type(more: { readonly childName: string; readonly childAge: string }): void {
    setName(more.childName);
    setAge(more.childAge);
    keep(more);
  }
  async function add(): Promise<void> {
    if (ageGroup === undefined) return setWrong(children.ageHint);
    setWrong(undefined);
    const isDone = await change(() => client.people.$post({ json: { name: name.trim(), ageGroup } }), {
      done: children.added(visible(name.trim())),
      undo: ({ id }) => client.people[':id'].$delete({ param: { id } }),
      refused: ({ detail }) => setWrong(detail),
    });
    if (isDone) type({ childName: '', childAge: '' });
  }

  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="child-facts">
        <Field
          label={children.name}
          value={name}
          onInput={(text) => type({ childName: text, childAge: age })}
          autocomplete="off"
          maxLength={80}
          isRequired
        />
        <Field
          label={children.age}
          value={age}
          onInput={(text) => type({ childName: name, childAge: text })}
          inputMode="numeric"
          autocomplete="off"
          maxLength={2}
          isRequired
        />
      </div>
      {wrong !== undefined && (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
      {ageGroup !== undefined && (
        <section class="means" aria-live="polite" aria-label={children.meansNobody}>
          <h2>{name.trim() === '' ? children.meansNobody : children.means(visible(name.trim()))}</h2>
          <PresetWords ageGroup={ageGroup} />
          <p class="hint">{children.later}</p>
        </section>
      )}
      <Button kind="main" type="submit" icon="plus" isBusy={isBusy}>
        {children.add}
      </Button>
    </form>
  );
}
