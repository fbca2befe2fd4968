import { useState } from 'preact/hooks';
import { readPasted } from '../../../../src/core/domain-name.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { Field } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import type { PartProps } from '../part-view.tsx';
import { Explained } from './explained.tsx';

/** The net as this person sees it: an address, and what would come of it now. */
export function See({ holding, person, asked = '' }: PartProps) {
  const words = useWords('see');
  const limits = useWords('limits');
  const family = useWords('family');
  const [typed, setTyped] = useState(asked);
  const [name, setName] = useState<string | undefined>(() => readPasted(asked));
  const [isWrong, setWrong] = useState(false);
  const who = person === undefined || person.isStranger ? family.strangers : person.name;
  function look(): void {
    const read = readPasted(typed);
    setWrong(read === undefined);
    setName(read);
  }
  return (
    <div class="stack">
      <Card>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <p>{words.intro(who)}</p>
          <Field
            label={words.field}
            value={typed}
            hint={limits.siteHint}
            error={isWrong ? limits.siteHint : undefined}
            inputMode="url"
            autocomplete="off"
            maxLength={1000}
            onInput={setTyped}
          />
          <div class="buttons">
            <Button kind="main" type="submit" icon="eye" isDisabled={typed.trim() === ''}>
              {words.look}
            </Button>
          </div>
        </form>
      </Card>
      {name !== undefined && <Explained key={name} name={name} holding={holding} />}
    </div>
  );
}
