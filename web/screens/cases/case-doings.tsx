import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { useMay } from '../../may.ts';
import { Button } from '../../parts/button.tsx';
import { NoteField } from '../../parts/cases/note-field.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useWords } from '../../words/words.ts';
import type { OneCase } from './case-card.tsx';

/** What a parent can do with a case. */
export function CaseDoings({ one, hasDesk }: { readonly one: OneCase; readonly hasDesk: boolean }) {
  const words = useWords('cases');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { may } = useMay();
  const [open, setOpen] = useState<'send' | 'appeal' | 'forget'>();
  const [note, setNote] = useState('');
  const param = { id: one.id };
  const topics = ['cases', 'notices'] as const;
  const call = client.cases[':id'];
  if (!may('answerCase')) return null;

  async function done(outcome: Promise<boolean>): Promise<void> {
    if (!(await outcome)) return;
    setOpen(undefined);
    setNote('');
  }
  const send = () =>
    change(() => call.answer.$post({ param, json: { toDesk: true, note } }), { done: words.sent, topics });
  const finish = () =>
    change(() => call.answer.$post({ param, json: { toDesk: false, reason: '' } }), { done: words.finished, topics });
  const appeal = () => change(() => call.appeal.$post({ param, json: { note } }), { done: words.appealed, topics });
  const forget = () => change(() => call.$delete({ param }), { topics });
  const waits = one.waitsFor === 'parent';
  return (
    <>
      <div class="buttons">
        {waits && hasDesk && (
          <Button kind="main" isBusy={isBusy} onClick={() => setOpen('send')}>
            {words.sendOn}
          </Button>
        )}
        {waits && (
          <Button isBusy={isBusy} onClick={() => void finish()}>
            {words.finish}
          </Button>
        )}
        {one.state === 'decided' && one.sentAt !== null && (
          <Button isBusy={isBusy} onClick={() => setOpen('appeal')}>
            {words.appeal}
          </Button>
        )}
        <Button
          kind="quiet"
          icon="trash"
          label={`${words.forget}: ${words.number(one.number)}`}
          onClick={() => setOpen('forget')}
        >
          {words.forget}
        </Button>
      </div>
      {(open === 'send' || open === 'appeal') && (
        <Dialog
          title={open === 'send' ? words.sendOn : words.appeal}
          onClose={() => setOpen(undefined)}
          foot={
            <Button kind="main" isBusy={isBusy} onClick={() => void done(open === 'send' ? send() : appeal())}>
              {open === 'send' ? words.sendOn : words.appeal}
            </Button>
          }
        >
          <p>{open === 'send' ? words.sendOnHint : words.appealHint}</p>
          <NoteField value={note} onInput={setNote} />
        </Dialog>
      )}
      {open === 'forget' && (
        <Confirm
          title={words.forgetTitle}
          sentence={words.forgetHint}
          verb={words.forget}
          isBusy={isBusy}
          onYes={() => void done(forget())}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
