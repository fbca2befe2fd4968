import { useState } from 'preact/hooks';
import type { Problem } from '../../../src/api/problem.ts';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import type { Client } from '../../client.ts';
import { useMay } from '../../may.ts';
import { useWords } from '../../words/words.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { Switch } from '../switch.tsx';
import { NoteField } from './note-field.tsx';

type NewCase = Parameters<Client['cases']['$post']>[0]['json'];

interface CaseFormProps {
  readonly kind: 'wrong-block' | 'missed-harmful' | 'constructive-proposal';
  /** Undefined: whoever reports says it. */
  readonly name?: string | undefined;
  /** Which list has it, and for what. */
  readonly category?: string | null;
  readonly list?: string | null;
  readonly hasDesk: boolean;
  /** Called once it is a case. */
  readonly onDone: () => void;
}

/** What is reported, what holds at home at once, and the consent without which nothing leaves. */
export function CaseForm({ kind, name, category = null, list = null, hasDesk, onDone }: CaseFormProps) {
  const words = useWords('cases');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { may } = useMay();
  const [site, setSite] = useState('');
  const [note, setNote] = useState('');
  const [isAtHome, setAtHome] = useState(true);
  const [isConsent, setConsent] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isProposal = kind === 'constructive-proposal';
  const decides = may('answerCase');

  async function report(): Promise<void> {
    setProblem(undefined);
    const about = isProposal ? { url: site } : { name: name ?? site };
    const atHome = decides && isAtHome && !isProposal ? { who: null } : null;
    const json: NewCase = { kind, ...about, category, list, note, atHome, toDesk: decides && hasDesk && isConsent };
    const isDone = await change(() => client.cases.$post({ json }), {
      done: ({ number, joined }) => (joined ? words.joined(number) : words.filed(number)),
      topics: ['cases', 'household', 'notices'],
      refused: setProblem,
    });
    if (isDone) onDone();
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void report();
      }}
    >
      {name === undefined && (
        <Field
          label={isProposal ? words.page : words.site}
          hint={isProposal ? words.pageHint : words.siteHint}
          value={site}
          onInput={setSite}
          inputMode="url"
          autocomplete="off"
          error={problem?.problems?.[0]?.detail ?? problem?.detail}
          isRequired
        />
      )}
      <NoteField value={note} onInput={setNote} />
      {decides && !isProposal && (
        <Switch isOn={isAtHome} onChange={setAtHome} hint={words.forAll}>
          {kind === 'wrong-block' ? words.allowNow : words.denyNow}
        </Switch>
      )}
      {decides && hasDesk && (
        <Switch isOn={isConsent} onChange={setConsent} hint={words.consentHint}>
          {words.consent}
        </Switch>
      )}
      {!decides && <p class="hint">{words.forParents}</p>}
      {name !== undefined && problem && <p class="error">{problem.detail}</p>}
      <div class="buttons">
        <Button type="submit" kind="main" isBusy={isBusy}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
