import { Tag } from '../../parts/tag.tsx';
import { useWords } from '../../words/words.ts';
import { EventList } from './event-list.tsx';
import type { Event } from './events.ts';
import { useTail } from './use-tail.ts';
import type { Wanted } from './wanted.ts';
import type { Askers } from './who-asked.ts';

interface TailListProps {
  readonly wanted: Wanted;
  readonly askers: Askers;
}

/** What is asked from now on, and how the line to the house does. */
export function TailList({ wanted, askers }: TailListProps) {
  const words = useWords('activity');
  const { line, events, skipped } = useTail(wanted.child);
  const shown = events.filter((event) => isWanted(event, wanted));
  return (
    <div class="stack tail">
      <p role="status">
        <Tag tone={line === 'lost' ? 'bad' : 'good'} icon={line === 'lost' ? 'offline' : 'activity'}>
          {words.lines[line]}
        </Tag>
      </p>
      {skipped > 0 && <p class="hint">{words.skipped(skipped)}</p>}
      {shown.length === 0 && <p class="hint">{words.waiting}</p>}
      <EventList events={shown} askers={askers} />
    </div>
  );
}

/** What the house sends of one person or of all is looked through here for the rest. */
function isWanted({ name, client, action }: Event, { q, device, verdict }: Wanted): boolean {
  return (
    name.includes(q.trim().toLowerCase()) &&
    (device === '' || client === device) &&
    (verdict === 'all' || action === 'block')
  );
}
