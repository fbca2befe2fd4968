import { useState } from 'preact/hooks';
import { useTime } from '../../time.ts';
import { EventDialog } from './event-dialog.tsx';
import { EventRow } from './event-row.tsx';
import { type Event, type Happening, happeningsOf } from './events.ts';
import { useOutcomeWords } from './outcome-words.ts';
import type { Askers } from './who-asked.ts';

interface EventListProps {
  /** The newest first. */
  readonly events: readonly Event[];
  readonly askers: Askers;
}

/** What was asked, day by day. */
export function EventList({ events, askers }: EventListProps) {
  const { day } = useTime();
  // Once for all rows: the titles of what is blocked are loaded by it.
  const outcomeOf = useOutcomeWords();
  const [chosen, setChosen] = useState<Happening>();
  const days = Map.groupBy(happeningsOf(events), ({ event }) => day(event.at));
  return (
    <>
      {[...days].map(([title, happenings]) => (
        <section class="stack event-day" key={title}>
          <h2>{title}</h2>
          <ul class="rows" aria-label={title}>
            {happenings.map((happening) => (
              <EventRow
                key={keyOf(happening)}
                happening={happening}
                outcome={outcomeOf(happening.event)}
                askers={askers}
                onChoose={() => setChosen(happening)}
              />
            ))}
          </ul>
        </section>
      ))}
      {chosen && (
        <EventDialog
          happening={chosen}
          outcome={outcomeOf(chosen.event)}
          askers={askers}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

function keyOf({ event: { at, client, name, type } }: Happening): string {
  return `${at}/${client}/${name}/${type}`;
}
