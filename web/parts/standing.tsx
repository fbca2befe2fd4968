import type { PersonCard } from '../family.ts';
import { useTime } from '../time.ts';
import { useWords } from '../words/words.ts';
import { Tag } from './tag.tsx';

interface StandingProps {
  readonly person: PersonCard;
  /** Now, by the box's clock. */
  readonly at: number;
}

/** May somebody go online now, until when, and what comes then. */
export function Standing({ person: { now, next }, at }: StandingProps) {
  const words = useWords('today');
  const family = useWords('family');
  const time = useWords('time');
  const { moment } = useTime();
  const isOpen = now.closed === null || now.granted;
  const until = now.until === null ? '' : time.until(moment(now.until, at));
  const said = now.granted ? words.granted : now.closed === null ? words.open : family.closed[now.closed];
  const then =
    next === null
      ? undefined
      : next.closed === null || next.granted
        ? words.thenOpen
        : words.thenClosed(family.closed[next.closed]);
  const thenUntil =
    next?.until == null || then === undefined ? then : words.thenUntil(then, time.until(moment(next.until, at)));
  return (
    <p class="standing">
      <Tag tone={isOpen ? 'good' : 'bad'} icon={isOpen ? 'check' : now.closed === 'bedtime' ? 'moon' : 'lock'}>
        {words.nowUntil(said, until).trim()}
      </Tag>
      {thenUntil !== undefined && <span class="hint">{thenUntil}</span>}
    </p>
  );
}
