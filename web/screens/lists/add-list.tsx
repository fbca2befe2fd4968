import { useState } from 'preact/hooks';
import type { Problem } from '../../../src/api/problem.ts';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Select } from '../../parts/select.tsx';
import { Switch } from '../../parts/switch.tsx';
import { useSubjects } from '../../subjects.ts';
import { useTell } from '../../tell.ts';
import { useWords } from '../../words/words.ts';

/** Milliseconds that a file may take to the box. */
const patience = 120_000;

/** A list from the web or from this device, and what its sites are. */
export function AddList({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('lists');
  const tell = useTell();
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const subjects = useSubjects();
  const categories = subjects.state === 'ready' ? subjects.value.categories : [];
  const [from, setFrom] = useState<'web' | 'file'>('web');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [file, setFile] = useState<File>();
  const [isAtHome, setAtHome] = useState(false);
  const [action, setAction] = useState<'block' | 'allow'>('block');
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const category = chosen ?? categories[0]?.id ?? '';
  const explained = categories.find(({ id }) => id === category);
  const errorAt = (name: string): string | undefined => problem?.problems?.find(({ at }) => at === name)?.detail;

  async function add(): Promise<void> {
    setProblem(undefined);
    const described = { title: title.trim(), category, action };
    const call = () =>
      from === 'web' || file === undefined
        ? client.lists.$post({ json: { ...described, url: url.trim(), isAtHome } })
        : client.lists.files.$post(
            { query: described },
            {
              headers: { 'content-type': 'application/octet-stream' },
              init: { body: file, signal: AbortSignal.timeout(patience) },
            },
          );
    const isDone = await change(call, {
      done: words.added(described.title),
      undo: ({ id }) => client.lists[':id'].$delete({ param: { id: encodeURIComponent(id) } }),
      topics: ['lists'],
      refused: setProblem,
    });
    if (isDone) onClose();
  }

  return (
    <Dialog title={words.add} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Choice
          legend={words.whereFrom}
          options={[
            { value: 'web', label: words.fromWeb },
            { value: 'file', label: words.fromFile },
          ]}
          value={from}
          onChange={setFrom}
        />
        {from === 'web' ? (
          <>
            <Field
              label={words.address}
              type="url"
              inputMode="url"
              value={url}
              onInput={setUrl}
              autocomplete="off"
              maxLength={2000}
              hint={words.addressHint}
              error={errorAt('url')}
              isRequired
            />
            <Switch isOn={isAtHome} onChange={setAtHome} hint={words.atHomeHint}>
              {words.atHome}
            </Switch>
          </>
        ) : (
          <label class="button file">
            <Icon name="upload" />
            {file === undefined ? words.chooseFile : <bdi>{file.name}</bdi>}
            <input
              type="file"
              onChange={({ currentTarget }) => {
                const [picked] = currentTarget.files ?? [];
                setFile(picked);
                if (picked !== undefined && title === '') setTitle(picked.name.replace(/\.[^.]*$/, '').slice(0, 80));
              }}
            />
          </label>
        )}
        <Field
          label={words.name}
          value={title}
          onInput={setTitle}
          autocomplete="off"
          maxLength={80}
          error={errorAt('title')}
          isRequired
        />
        <Choice
          legend={words.whatItDoes}
          options={[
            { value: 'block', label: words.blocks },
            { value: 'allow', label: words.allows },
          ]}
          value={action}
          onChange={setAction}
        />
        <Select
          label={words.category}
          value={category}
          options={categories.map(({ id, title: named }) => ({ value: id, label: tell(named) }))}
          onChange={setChosen}
          hint={explained === undefined ? '' : tell(explained.forParents)}
        />
        {problem && (
          <p class="error" role="alert">
            {problem.detail}
          </p>
        )}
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy} isDisabled={from === 'file' && file === undefined}>
            {words.addIt}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
