import { useState } from 'preact/hooks';
import type { Problem } from '../../../../src/api/problem.ts';
import { useApp } from '../../../app-context.ts';
import { useChange } from '../../../change.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Field } from '../../../parts/field.tsx';
import { Select } from '../../../parts/select.tsx';
import { useStore } from '../../../store.ts';
import { useWords } from '../../../words/words.ts';
import {
  type Card,
  type ChannelField,
  type ChannelKind,
  draftOf,
  fieldsOf,
  needsSecret,
  putDraft,
  securities,
} from './drafts.ts';
import { PreferenceFields } from './preference-fields.tsx';

interface ChannelFormProps {
  readonly kind: ChannelKind;
  readonly card: Card | null;
  readonly onClose: () => void;
}

/** Where a channel leads, its secret, and what goes that way. */
export function ChannelForm({ kind, card, onClose }: ChannelFormProps) {
  const words = useWords('notices');
  const { client, taste } = useApp();
  const { change, isBusy } = useChange();
  const { language } = useStore(taste);
  const [draft, setDraft] = useState(() => draftOf(kind, card, language));
  const [problem, setProblem] = useState<Problem>();
  const { title, steps, secret, secretHint } = words.kinds[kind];
  const set = (name: string, value: string): void => setDraft({ ...draft, fields: { ...draft.fields, [name]: value } });
  const errorAt = (name: string): string | undefined =>
    problem?.problems?.find(({ at }) => at === name || at.startsWith(`${name}.`) || at.startsWith(`${name}[`))?.detail;

  async function keep(): Promise<void> {
    setProblem(undefined);
    const isDone = await change(() => putDraft(client, kind, draft), { done: words.kept(title), refused: setProblem });
    if (isDone) onClose();
  }

  function field(name: ChannelField) {
    const { label, hint } = words.fields[name];
    if (name === 'security') {
      return (
        <Select
          key={name}
          label={label}
          hint={hint}
          value={securities.find((one) => one === draft.fields[name]) ?? 'tls'}
          options={securities.map((value) => ({ value, label: words.securities[value] }))}
          onChange={(value) => set(name, value)}
        />
      );
    }
    return (
      <Field
        key={name}
        label={label}
        hint={hint}
        value={draft.fields[name] ?? ''}
        onInput={(value) => set(name, value)}
        autocomplete="off"
        maxLength={name === 'to' || name === 'url' || name === 'server' ? 2000 : 200}
        error={errorAt(name)}
        isRequired={name !== 'user'}
        {...(name === 'port' && { inputMode: 'numeric' })}
      />
    );
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {steps !== '' && <p class="hint">{steps}</p>}
        {fieldsOf[kind].map(field)}
        <Field
          label={secret}
          type="password"
          value={draft.secret}
          onInput={(value) => setDraft({ ...draft, secret: value })}
          autocomplete="off"
          maxLength={500}
          hint={card?.secret === 'set' ? words.secretSet : secretHint}
          error={errorAt('secret')}
          isRequired={needsSecret.includes(kind) && card?.secret !== 'set'}
        />
        <PreferenceFields
          preferences={draft.preferences}
          onChange={(preferences) => setDraft({ ...draft, preferences })}
        />
        {problem && (
          <p class="error" role="alert">
            {problem.detail}
          </p>
        )}
        <div class="buttons">
          <Button kind="main" type="submit" isBusy={isBusy}>
            {words.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
