import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { ifMatch } from '../../client.ts';
import type { PersonCard } from '../../family.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/words.ts';
import { type Facts, PersonForm, useAgeGroup } from '../../parts/person-form.tsx';
import { PresetWords } from '../../parts/preset-words.tsx';

interface AddChildProps {
  readonly people: readonly PersonCard[];
  readonly onClose: () => void;
}

/** A name and an age: the rest follows, and is told before it holds. */
export function AddChild({ people, onClose }: AddChildProps) {
  const words = useWords('children');
  const { client, router } = useApp();
  const { change, isBusy } = useChange();
  const taken = people.map(({ colour }) => colour);
  const free = Object.keys(words.colours).find((colour) => !taken.includes(colour)) ?? Object.keys(words.colours)[0]!;
  const [facts, setFacts] = useState<Facts>({ name: '', born: null, ageGroup: undefined, colour: free });
  const [error, setError] = useState<{ readonly at: 'name' | 'age'; readonly sentence: string }>();
  const ageGroup = useAgeGroup(facts);

  async function add(): Promise<void> {
    const name = facts.name.trim();
    if (name === '') return setError({ at: 'name', sentence: words.needsName });
    if (ageGroup === undefined) return setError({ at: 'age', sentence: words.needsAge });
    let made = '';
    const isDone = await change(
      async () => {
        const reply = await client.people.$post({ json: { name, born: facts.born, ageGroup, colour: facts.colour } });
        if (reply.ok) made = ((await reply.clone().json()) as { readonly id: string }).id;
        return reply;
      },
      {
        done: words.added(name),
        undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
        refused: ({ detail }) => setError({ at: 'name', sentence: detail }),
      },
    );
    if (!isDone) return;
    onClose();
    router.go({ screen: 'child', id: made, part: 'now' });
  }
  return (
    <Dialog
      title={words.add}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" isBusy={isBusy} onClick={() => void add()}>
            {words.addDo}
          </Button>
        </>
      }
    >
      <PersonForm facts={facts} onChange={setFacts} error={error} />
      {ageGroup && <PresetWords ageGroup={ageGroup} />}
    </Dialog>
  );
}
