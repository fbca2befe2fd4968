import { showName } from '../../../src/core/domain-name.ts';
import type { Qname } from '../../../src/core/qname.ts';
import { useApp } from '../../app-context.ts';
import type { Answer, Client } from '../../client.ts';
import { Card } from '../../parts/card.tsx';
import { OutsideText } from '../../parts/outside-text.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useStore } from '../../store.ts';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { CaseDoings } from './case-doings.tsx';

export type OneCase = Answer<Client['cases']['$get']>['cases'][number];

interface CaseCardProps {
  readonly one: OneCase;
  /** Now, by the box's clock. */
  readonly at: number;
  readonly hasDesk: boolean;
}

/** One case: what it is about, every step with its time, what it waits for, and the answer. */
export function CaseCard({ one, at, hasDesk }: CaseCardProps) {
  const words = useWords('cases');
  const { language } = useStore(useApp().words);
  const { moment } = useTime();
  const { kind, name, url, note, decision, due, overdue, deskNumber } = one;
  const about = name === null ? url : showName(name as Qname);
  const reason = decision?.reason[language] ?? '';
  return (
    <Card
      title={words.number(one.number)}
      aside={<StateTag one={one} />}
      {...(overdue || one.waitsFor === 'parent' ? { tone: 'warn' as const } : {})}
    >
      <p>
        {words.kinds[kind]}
        {about !== null && (
          <>
            {': '}
            <strong>
              <OutsideText>{about}</OutsideText>
            </strong>
          </>
        )}
      </p>
      {note !== '' && (
        <blockquote class="case-words">
          <OutsideText>{note}</OutsideText>
        </blockquote>
      )}
      {reason !== '' && (
        <p>
          <OutsideText>{reason}</OutsideText>
        </p>
      )}
      {due !== null && (
        <p class={overdue ? 'error' : 'hint'}>
          {overdue ? words.wasDue(moment(due.at, at)) : words.dueUntil(moment(due.at, at))}
        </p>
      )}
      <p class="hint">
        <Steps one={one} at={at} />
        {deskNumber !== null && <> · {words.deskNumber(deskNumber)}</>}
        {one.done !== null && <> · {words.done[one.done]}</>}
      </p>
      <CaseDoings one={one} hasDesk={hasDesk} />
    </Card>
  );
}

function StateTag({ one: { waitsFor, overdue, decision, sentAt } }: { readonly one: OneCase }) {
  const words = useWords('cases');
  if (overdue) return <Tag tone="warn">{words.late}</Tag>;
  if (waitsFor === 'parent') return <Tag tone="warn">{words.waitsForParent}</Tag>;
  if (waitsFor === 'desk') return <Tag>{sentAt === null ? words.onItsWay : words.atDesk}</Tag>;
  return decision && <Tag tone="good">{words.outcomes[decision.outcome]}</Tag>;
}

function Steps({ one: { times, sentAt }, at }: { readonly one: OneCase; readonly at: number }) {
  const words = useWords('cases');
  const { moment } = useTime();
  const taken = { ...times, sentAt };
  const steps = Object.keys(words.steps) as (keyof typeof words.steps)[];
  const said = steps.flatMap((step) => {
    const when = taken[step];
    return when === null ? [] : [`${words.steps[step]} ${moment(when, at)}`];
  });
  return <>{said.join(' · ')}</>;
}
