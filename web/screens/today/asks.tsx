import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { type Answer, type Client, ifMatch } from '../../client.ts';
import type { PersonCard } from '../../family.ts';
import { useMay } from '../../may.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Field } from '../../parts/field.tsx';
import { PersonFace } from '../../parts/person-face.tsx';
import { useTold } from '../../subjects.ts';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';

type Ask = Answer<Client['today']['$get']>['asks'][number];

interface AsksProps {
  /** Those that wait for an answer. */
  readonly asks: readonly Ask[];
  readonly people: readonly PersonCard[];
  readonly at: number;
}

/** What children wait for; nothing where nobody asks. */
export function Asks({ asks, people, at }: AsksProps) {
  const words = useWords('today');
  if (asks.length === 0) return null;
  return (
    <Card title={words.asks} tone="warn">
      <ul class="asks">
        {asks.map((ask) => (
          <OneAsk key={ask.id} ask={ask} person={people.find(({ id }) => id === ask.who)} at={at} />
        ))}
      </ul>
    </Card>
  );
}

/** Minutes of the short yes. */
const shortYes = 30;

function OneAsk({
  ask,
  person,
  at,
}: {
  readonly ask: Ask;
  readonly person: PersonCard | undefined;
  readonly at: number;
}) {
  const words = useWords('today');
  const { client } = useApp();
  const { change, isBusy } = useChange();
  const { ago, duration } = useTime();
  const { may } = useMay();
  const told = useTold();
  const [note, setNote] = useState('');
  const { id, kind, subject, reason, askedAt } = ask;
  const name = person?.name ?? '';
  const title = kind === 'name' ? subject : told(ask.title);

  type Given = Parameters<Client['asks'][':id']['answer']['$post']>[0]['json'];
  const param = { id };
  function answer(json: Given, done: string): void {
    void change(() => client.asks[':id'].answer.$post({ param, json }), {
      done,
      // A yes is taken back with all that came of it, and only while nothing else has come since.
      undo: ({ revision }) => client.asks[':id'].answer.$delete({ param }, 'no' in json ? {} : ifMatch(revision)),
      topics: ['asks'],
    });
  }
  const yes = (label: string, given: Exclude<Given, { no: true }>['yes']) => (
    <Button
      icon="check"
      label={`${words.yes}: ${label}`}
      isBusy={isBusy}
      onClick={() => answer({ yes: given, note }, words.saidYes(name))}
    >
      {label}
    </Button>
  );
  return (
    <li class="ask">
      {person && <PersonFace name={name} colour={person.colour} />}
      <div class="ask-words">
        <p>{kind === 'time' ? words.asksTime(name, title) : words.asksFor(name, title)}</p>
        {reason !== '' && <blockquote>{reason}</blockquote>}
        <p class="hint">{ask.number === null ? ago(askedAt, at) : `${ago(askedAt, at)} · ${ask.number}`}</p>
      </div>
      {may('answer') && (
        <div class="buttons">
          {yes(duration(shortYes), { minutes: shortYes })}
          {yes(words.forToday, 'today')}
          <Button icon="close" isBusy={isBusy} onClick={() => answer({ no: true, note }, words.saidNo(name))}>
            {words.no}
          </Button>
        </div>
      )}
      {may('answer') && <AWord note={note} onChange={setNote} />}
    </li>
  );
}

/** Letters of what a parent writes to a child. */
const longestNote = 200;

/** A word that goes with the answer: the child reads it. Those that are said most often are one tap. */
function AWord({ note, onChange }: { readonly note: string; readonly onChange: (note: string) => void }) {
  const words = useWords('today');
  return (
    <details class="a-word">
      <summary>{note === '' ? words.aWord : words.withWord(note)}</summary>
      <div class="buttons">
        {words.kindWords.map((said) => (
          <Button key={said} isPressed={note === said} onClick={() => onChange(said)}>
            {said}
          </Button>
        ))}
      </div>
      <Field label={words.ownWord} value={note} maxLength={longestNote} autocomplete="off" onInput={onChange} />
    </details>
  );
}
