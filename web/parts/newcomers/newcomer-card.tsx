import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { ifMatch } from '../../client.ts';
import type { Newcomer } from '../../devices.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { visible } from '../../visible.ts';
import { useWords } from '../../words/words.ts';
import { OwnerChoice } from './owner-choice.tsx';
import { type Candidate, type Owner, useSettleOwner } from './owners.ts';
import { NewcomerFrame } from './newcomer-frame.tsx';

interface NewcomerCardProps {
  readonly newcomer: Newcomer;
  readonly candidates: readonly Candidate[];
}

/** Somebody new: a name and whose it is, and it is one of the family. */
export function NewcomerCard({ newcomer, candidates }: NewcomerCardProps) {
  const words = useWords('devices');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const settleOwner = useSettleOwner();
  const { hostName, mac, isThis } = newcomer;
  const [name, setName] = useState(visible(hostName ?? ''));
  const [owner, setOwner] = useState<Owner>();
  const [wrong, setWrong] = useState<string>();
  const person = candidates.find(({ id }) => id === owner)?.name;

  async function add(): Promise<void> {
    const settled = await settleOwner(owner!, person ?? '');
    if (settled === undefined) return;
    const json = { name: name.trim(), owner: settled, macs: [mac] };
    await change(() => client.devices.$post({ json }), {
      done: person === undefined ? words.addedNobody(name) : words.added(name, person),
      undo: ({ revision }) => client.household.undo.$post({}, ifMatch(revision)),
      topics: ['notices'],
      refused: ({ detail }) => setWrong(detail),
    });
  }

  return (
    <NewcomerFrame newcomer={newcomer} title={hostName === null ? words.unnamed : visible(hostName)}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={words.callIt}
          value={name}
          onInput={setName}
          maxLength={80}
          autocomplete="off"
          error={wrong}
          isRequired
        />
        <OwnerChoice candidates={candidates} value={owner} onChange={setOwner} isThis={isThis} />
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy} isDisabled={owner === undefined || name.trim() === ''}>
            {words.add}
          </Button>
        </div>
      </form>
    </NewcomerFrame>
  );
}
