import { showName } from '../../../src/core/domain-name.ts';
import type { Qname } from '../../../src/core/qname.ts';
import { OutsideText } from '../../parts/outside-text.tsx';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import type { Happening } from './events.ts';
import type { Outcome } from './outcome-words.ts';
import { OutcomeTag } from './outcome-tag.tsx';
import type { Askers } from './who-asked.ts';

interface EventRowProps {
  readonly happening: Happening;
  readonly outcome: Outcome;
  readonly askers: Askers;
  readonly onChoose: () => void;
}

/** When, who, what, and what came of it; chosen, it shows what can be done. */
export function EventRow({ happening: { event, count }, outcome, askers, onChoose }: EventRowProps) {
  const words = useWords('activity');
  const { clock } = useTime();
  const { name, colour } = askers.person(event.who);
  const device = askers.deviceAt(event.client) ?? event.client;
  return (
    <li class="row">
      <button type="button" class="event" onClick={onChoose}>
        <time class="event-time" dateTime={new Date(event.at).toISOString()}>
          {clock(event.at)}
        </time>
        <span class="event-name">
          <OutsideText>{showName(event.name as Qname)}</OutsideText>
          {count > 1 && <span class="hint"> {words.times(count)}</span>}
        </span>
        <OutcomeTag outcome={outcome} />
        <span class="hint event-who">
          <span class="dot" style={colour === undefined ? undefined : { '--face': colour }} aria-hidden="true" />
          <OutsideText>{name}</OutsideText> · <OutsideText>{device}</OutsideText>
        </span>
        {outcome.why !== undefined && <span class="hint event-why">{outcome.why}</span>}
      </button>
    </li>
  );
}
