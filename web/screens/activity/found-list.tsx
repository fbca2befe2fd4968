import { useApp } from '../../app-context.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/states.tsx';
import { useStore } from '../../store.ts';
import { useTime } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { EventList } from './event-list.tsx';
import { useFound } from './use-found.ts';
import { isNarrowed, soughtOf, type Wanted } from './wanted.ts';
import type { Askers } from './who-asked.ts';

interface FoundListProps {
  readonly wanted: Wanted;
  readonly askers: Askers;
}

/** What a search finds, the newest first, and all of it as a file. */
export function FoundList({ wanted, askers }: FoundListProps) {
  const words = useWords('activity');
  const wall = useStore(useApp().clock);
  const { day, clock } = useTime();
  const sought = soughtOf(wanted, wall);
  const { found, older, isBusy } = useFound(sought);
  return (
    <Loaded from={found}>
      {({ entries, before, looked }) => (
        <>
          {entries.length === 0 && before === null ? (
            <Empty title={isNarrowed(wanted) ? words.noneFound : words.none}>
              <p>{isNarrowed(wanted) ? words.noneFoundHint : words.noneHint}</p>
            </Empty>
          ) : (
            <EventList events={entries} askers={askers} />
          )}
          {looked !== null && <p class="hint">{words.looked(`${day(looked)}, ${clock(looked)}`)}</p>}
          <div class="buttons">
            {before !== null && (
              <Button isBusy={isBusy} onClick={older}>
                {words.older}
              </Button>
            )}
            {entries.length > 0 && <Exports sought={sought} />}
          </div>
        </>
      )}
    </Loaded>
  );
}

function Exports({ sought }: { readonly sought: ReturnType<typeof soughtOf> }) {
  const words = useWords('activity');
  return (
    <>
      {(['csv', 'json'] as const).map((format) => (
        <a
          key={format}
          class="button quiet"
          download
          href={`/api/journal/export?${new URLSearchParams({ format, ...sought }).toString()}`}
        >
          <Icon name="download" />
          {words.exports[format]}
        </a>
      ))}
    </>
  );
}
