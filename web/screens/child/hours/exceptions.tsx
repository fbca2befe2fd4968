import { useState } from 'preact/hooks';
import type { ClosedKind } from '../../../../src/core/family/household.ts';
import { useApp } from '../../../app-context.ts';
import { type Answer, type Client, outcomeOf } from '../../../client.ts';
import { Button } from '../../../parts/button.tsx';
import { Card } from '../../../parts/card.tsx';
import { useResource } from '../../../resource.ts';
import { useTime } from '../../../time.ts';
import { useWall } from '../../../wall.ts';
import { useWords } from '../../../words/words.ts';
import { type Basis, useGuarded } from '../guarded.ts';
import type { Holding } from '../holding.ts';
import { AddException } from './add-exception.tsx';

type Known = Answer<Client['exceptions']['$get']>['exceptions'];
type Exception = Known[number];

interface ExceptionsProps {
  readonly holding: Holding;
  /** What a new one is for at first. */
  readonly kind: ClosedKind;
  readonly at: number;
}

/** Holidays and single days: in place of a week's times, for one or for everyone. */
export function Exceptions({ holding: { who }, kind, at }: ExceptionsProps) {
  const words = useWords('hours');
  const { client } = useApp();
  const exceptions = useResource('exceptions', ['household'], () => client.exceptions.$get());
  const known = exceptions.state === 'ready' ? exceptions.value.exceptions : [];
  const basis = useExceptionsBasis(exceptions.state === 'ready' ? exceptions.revision : undefined, known);
  const [isAdding, setAdding] = useState(false);
  const whom = who === 'everyone' ? null : who;
  const shown = known.filter((one) => one.who === null || one.who === whom);
  return (
    <Card
      title={words.exceptions}
      aside={
        <Button icon="plus" onClick={() => setAdding(true)}>
          {words.addException}
        </Button>
      }
    >
      <p class="hint">{shown.length === 0 ? words.noExceptions : words.exceptionsHint}</p>
      {shown.length > 0 && (
        <ul class="lines">
          {shown.map((one) => (
            <OneException key={one.id} exception={one} isOwn={one.who === whom} basis={basis} />
          ))}
        </ul>
      )}
      {isAdding && <AddException who={whom} kind={kind} at={at} basis={basis} onClose={() => setAdding(false)} />}
    </Card>
  );
}

interface OneExceptionProps {
  readonly exception: Exception;
  readonly isOwn: boolean;
  readonly basis: Basis;
}

function OneException({ exception, isOwn, basis }: OneExceptionProps) {
  const words = useWords('hours');
  const family = useWords('family');
  const { client } = useApp();
  const { save, isBusy } = useGuarded();
  const { day } = useTime();
  const wall = useWall();
  const { id, first, last, kind, windows } = exception;
  // Noon of a day is that day in any zone but a few islands'.
  const dayOf = (date: string): string => day(Date.parse(`${date}T12:00:00Z`));
  const days = first === last ? dayOf(first) : `${dayOf(first)} – ${dayOf(last)}`;
  const title = family.closed[kind];
  const instead =
    windows.length === 0 ? words.freeOf(title) : words.otherwise(title, windows.map(wall.span).join(', '));
  return (
    <li class="line">
      <span class="row-words">
        <span class="row-title">{days}</span>
        <span class="hint">
          {instead}
          {!isOwn && ` · ${words.forWhom.toLowerCase()}`}
        </span>
      </span>
      {isOwn && (
        <Button
          kind="quiet"
          icon="trash"
          isBusy={isBusy}
          label={words.removeException(`${days}, ${instead}`)}
          onClick={() =>
            void save(basis, (options) => client.exceptions[':id'].$delete({ param: { id } }, options), {
              done: words.exceptionRemoved,
            })
          }
        />
      )}
    </li>
  );
}

/** The exceptions that somebody sees. */
function useExceptionsBasis(revision: number | undefined, known: Known): Basis {
  const { client } = useApp();
  const { conflict } = useWords('child');
  const basisOf = (revision: number | undefined, seen: Known): Basis => ({
    revision,
    async since() {
      const found = await outcomeOf(client.exceptions.$get());
      if (found.kind !== 'done') return undefined;
      const { revision, exceptions } = found.value;
      const isSame = JSON.stringify(exceptions) === JSON.stringify(seen);
      return {
        basis: basisOf(revision, exceptions),
        lines: isSame ? [] : [`${conflict.exceptions}: ${conflict.other}`],
      };
    },
  });
  return basisOf(revision, known);
}
