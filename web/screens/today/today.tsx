import { useApp } from '../../app-context.ts';
import { useMay } from '../../may.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Link } from '../../parts/link.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Empty } from '../../parts/states.tsx';
import { useResource } from '../../resource.ts';
import { sources } from '../../sources.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';
import { Asks } from './asks.tsx';
import { Attention } from './attention.tsx';
import { GrownUps } from './grown-ups.tsx';
import { PauseAll } from '../../parts/pause-all.tsx';
import { PersonToday } from './person-today.tsx';

/** How it stands with everyone now, and what waits for an answer. */
export function Today() {
  const words = useWords('today');
  const { client, taste } = useApp();
  const { language } = useStore(taste);
  const now = useResource(...sources.today(client, language));
  const { may } = useMay();
  return (
    <>
      <ScreenHead title={words.title}>
        {now.state === 'ready' && may('pause') && <PauseAll people={now.value.people} />}
      </ScreenHead>
      <Loaded from={now}>
        {({ people, at, asks, notices, house }) => {
          const known = people.filter(({ isStranger }) => !isStranger);
          const children = known.filter(({ ageGroup }) => ageGroup !== 'adult');
          const grownUps = known.filter(({ ageGroup }) => ageGroup === 'adult');
          return (
            <>
              <Asks asks={asks} people={people} at={at} />
              <Attention notices={notices} house={house} at={at} />
              <section class="cards" aria-label={words.people}>
                {children.map((person) => (
                  <PersonToday key={person.id} person={person} at={at} />
                ))}
              </section>
              {children.length === 0 && (
                <Empty title={words.nobody}>
                  {may('addPeople') && (
                    <>
                      <p>{words.nobodyHint}</p>
                      <Link to={{ screen: 'children' }} class="button main">
                        {words.addChild}
                      </Link>
                    </>
                  )}
                </Empty>
              )}
              <GrownUps people={grownUps} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
