import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { outcomeOf } from '../../client.ts';
import type { PersonCard } from '../../family.ts';
import { useFamily } from '../../family.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/words.ts';
import { type Facts, PersonForm, useAgeGroup } from '../../parts/person-form.tsx';
import { PresetWords } from '../../parts/preset-words.tsx';
import { type Basis, useGuarded } from './guarded.ts';

interface EditPersonProps {
  readonly person: PersonCard;
  readonly onClose: () => void;
}

/** Another name, birthday or colour; or nobody of the family any more. */
export function EditPerson({ person, onClose }: EditPersonProps) {
  const words = useWords('children');
  const { client, router } = useApp();
  const { save, isBusy } = useGuarded();
  const basis = useFactsBasis(person);
  const [facts, setFacts] = useState<Facts>(person);
  const [error, setError] = useState<{ readonly at: 'name' | 'age'; readonly sentence: string }>();
  const [isRemoving, setRemoving] = useState(false);
  const ageGroup = useAgeGroup(facts);
  const { id, name } = person;
  const param = { id };

  async function change(): Promise<void> {
    const typed = facts.name.trim();
    if (typed === '') return setError({ at: 'name', sentence: words.needsName });
    if (ageGroup === undefined) return setError({ at: 'age', sentence: words.needsAge });
    const json = { name: typed, born: facts.born, ageGroup, colour: facts.colour };
    const isDone = await save(basis, (options) => client.people[':id'].$patch({ param, json }, options), {
      done: words.saved,
      refused: ({ detail }) => setError({ at: 'name', sentence: detail }),
    });
    if (isDone) onClose();
  }
  async function remove(): Promise<void> {
    const isDone = await save(basis, (options) => client.people[':id'].$delete({ param }, options), {
      done: words.removed(name),
    });
    setRemoving(false);
    if (!isDone) return;
    onClose();
    router.go({ screen: 'children' });
  }
  if (isRemoving)
    return (
      <Confirm
        title={words.removeTitle(name)}
        sentence={words.removeSentence}
        verb={words.removeDo}
        isBusy={isBusy}
        onYes={() => void remove()}
        onClose={() => setRemoving(false)}
      />
    );
  return (
    <Dialog
      title={words.edit}
      onClose={onClose}
      foot={
        <>
          <Button kind="danger" icon="trash" onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
          <Button kind="main" isBusy={isBusy} onClick={() => void change()}>
            {words.save}
          </Button>
        </>
      }
    >
      <PersonForm facts={facts} onChange={setFacts} error={error} />
      {ageGroup !== undefined && ageGroup !== person.ageGroup && (
        <>
          <p class="hint">{words.ageChanges}</p>
          <PresetWords ageGroup={ageGroup} />
        </>
      )}
    </Dialog>
  );
}

/** The facts that somebody sees of a person. */
function useFactsBasis(person: PersonCard): Basis {
  const { client } = useApp();
  const { conflict } = useWords('child');
  const family = useFamily();
  const basisOf = (revision: number | undefined, seen: Facts | undefined): Basis => ({
    revision,
    async since() {
      const found = await outcomeOf(client.people.$get());
      if (found.kind !== 'done') return undefined;
      const now = found.value.people.find(({ id }) => id === person.id);
      const isSame = JSON.stringify(factsOf(seen)) === JSON.stringify(factsOf(now));
      return { basis: basisOf(found.revision, now), lines: isSame ? [] : [conflict.facts] };
    },
  });
  return basisOf(family.state === 'ready' ? family.revision : undefined, person);
}

function factsOf(facts: Facts | undefined): unknown {
  return facts && [facts.name, facts.born, facts.ageGroup, facts.colour];
}
