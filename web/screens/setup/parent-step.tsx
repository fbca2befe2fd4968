import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { outcomeOf } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import { keep, kept } from './kept.ts';
import { strengthOf } from './password-strength.ts';
import { StepFrame } from './step-frame.tsx';

interface Wrong {
  readonly at: 'code' | 'name' | 'password';
  readonly sentence: string;
}

/** The first parent: the code of the box, a name, a password. */
export function ParentStep() {
  const { parent } = useWords('setup');
  const shell = useWords('shell');
  const { client, session, router, taste, toasts } = useApp();
  const [code, setCode] = useState(kept().code);
  const [name, setName] = useState(kept().name);
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [wrong, setWrong] = useState<Wrong>();
  const [isBusy, setBusy] = useState(false);
  const strength = strengthOf(password, name);

  async function make(): Promise<void> {
    setBusy(true);
    setWrong(undefined);
    const { language } = taste.get();
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const json = { code: code.trim(), name: name.trim(), password, language, zone };
    let outcome = await outcomeOf(client.setup.$post({ json }));
    // A zone that only the browser knows can be chosen at the next step.
    if (outcome.kind === 'problem' && outcome.problem.type.endsWith(':not-a-zone')) {
      outcome = await outcomeOf(client.setup.$post({ json: { ...json, zone: 'UTC' } }));
    }
    setBusy(false);
    if (outcome.kind === 'offline') return toasts.say({ text: shell.notReached, tone: 'bad' });
    if (outcome.kind === 'problem') {
      const { type, detail } = outcome.problem;
      return setWrong({ at: fieldOf(type), sentence: detail });
    }
    keep({ code: '' });
    router.go({ screen: 'setup', step: 'place' }, 'replace');
    await session.look();
  }

  const errorAt = (at: Wrong['at']): string | undefined => (wrong?.at === at ? wrong.sentence : undefined);
  return (
    <StepFrame step="parent" title={parent.title} text={parent.text} next={null}>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void make();
        }}
      >
        <Field
          label={parent.code}
          value={code}
          onInput={(text) => {
            setCode(text);
            keep({ code: text });
          }}
          autocomplete="off"
          maxLength={64}
          hint={parent.codeHint}
          error={errorAt('code')}
          isRequired
        />
        <Field
          label={parent.name}
          value={name}
          onInput={(text) => {
            setName(text);
            keep({ name: text });
          }}
          autocomplete="username"
          maxLength={80}
          error={errorAt('name')}
          isRequired
        />
        <Field
          label={parent.password}
          type={isShown ? 'text' : 'password'}
          value={password}
          onInput={setPassword}
          autocomplete="new-password"
          maxLength={500}
          hint={password === '' ? parent.passwordHint : parent.strength[strength]}
          error={errorAt('password')}
          isRequired
        />
        <div class="strength" data-strength={password === '' ? 'none' : strength} aria-hidden="true" />
        <label class="check">
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
          {parent.show}
        </label>
        <p class="hint">{parent.notKept}</p>
        <Button kind="main" type="submit" isBusy={isBusy}>
          {parent.make}
        </Button>
      </form>
    </StepFrame>
  );
}

/** Where a refusal belongs, by its type. */
function fieldOf(type: string): Wrong['at'] {
  if (/weak-password|wrong-password$/.test(type)) return 'password';
  return /not-a-name|name-taken/.test(type) ? 'name' : 'code';
}
