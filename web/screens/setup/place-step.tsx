import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useChange } from '../../change.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Select } from '../../parts/select.tsx';
import { useResource } from '../../resource.ts';
import { sources } from '../../sources.ts';
import { useStore } from '../../store.ts';
import { localeOf } from '../../time.ts';
import { useWords } from '../../words/words.ts';
import { StepFrame } from './step-frame.tsx';
import { cityOf, zonesBy } from './zones.ts';

/** Where the family lives: a city and the clock on its wall. */
export function PlaceStep() {
  const { place } = useWords('setup');
  const { client } = useApp();
  const clock = useResource(...sources.clock(client));
  return (
    <StepFrame step="place" title={place.title} text={place.text} next={place.yes}>
      <Loaded from={clock}>{({ zone }) => <Place zone={zone} />}</Loaded>
    </StepFrame>
  );
}

function Place({ zone }: { readonly zone: string }) {
  const { place } = useWords('setup');
  const { client, taste } = useApp();
  const { change } = useChange();
  const { language } = useStore(taste);
  const now = useClock(zone, localeOf(language));
  return (
    <section class="card place" aria-label={place.title}>
      <p class="place-city">{cityOf(zone, language)}</p>
      <p class="place-clock">{place.clock(now)}</p>
      <p class="hint">{place.right}</p>
      <Select
        label={place.other}
        value={zone}
        options={zonesBy(language, zone)}
        onChange={(wanted) => void change(() => client.household.$patch({ json: { zone: wanted } }))}
      />
    </section>
  );
}

/** The time there, each second looked at. */
function useClock(timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', weekday: 'long' });
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return format.format(Date.now());
}
