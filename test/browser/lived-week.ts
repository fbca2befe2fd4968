import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noCounts, type PersonCounts } from '../../src/core/counts.ts';
import { readName } from '../../src/core/domain-name.ts';
import type { Event } from '../../src/core/event.ts';
import { ZoneClock } from '../../src/core/family/zone-clock.ts';
import { Journal } from '../../src/store/journal.ts';
import { event, plainSettings } from '../store/journal-kit.ts';

const minute = 60_000;
const day = 1440 * minute;
const zone = 'Europe/Berlin';

/** What the children of the sample family have asked for, each so often a day. */
const habits: readonly (readonly [who: string, client: string, name: string, often: number, because?: Reason])[] = [
  ['masha', '127.0.0.11', 'school.example', 9],
  ['masha', '127.0.0.11', readName('школа.рф')!, 5],
  ['masha', '127.0.0.11', 'youtube.com', 4, { kind: 'service', name: 'youtube', source: 'services' }],
  ['masha', '127.0.0.11', 'games.example', 3, { kind: 'hours', name: 'games', source: 'category' }],
  ['benjamin', '127.0.0.12', 'wikipedia.org', 12],
  ['benjamin', '127.0.0.12', 'cdn.music.example', 7],
  ['benjamin', '127.0.0.12', 'casino.example', 2, { kind: 'category', name: 'gambling', source: 'ut1/gambling' }],
  ['benjamin', '127.0.0.12', 'ads.example', 6, { kind: 'category', name: 'ads', source: 'ads' }],
  ['strangers', '127.0.0.13', 'update.example', 4],
];
type Reason = NonNullable<Event['because']>;

/** A house in which the journal of a week lies already when it opens. */
export class LivedWeek implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'domovoy-week-'));
  /** The environment in which the house finds it. */
  readonly env: Readonly<Record<string, string>> = { DOMOVOY_DIRECTORIES_DATA: this.#folder };

  /** @param names that have been asked for as well, just now */
  constructor(names: readonly string[] = []) {
    const clock = new ZoneClock(zone);
    const settings = {
      ...plainSettings,
      path: join(this.#folder, 'journal.db'),
      dayOf: (at: number) => clock.wallOf(at).day,
    };
    const journal = new Journal(settings, () => {});
    const now = Date.now();
    journal.open(now);
    for (let past = 6; past >= 0; past--) {
      // The first minutes of today may be yesterday's last ones, but no hour of them is of tomorrow.
      const at = now - past * day - 10 * minute;
      const events = habits.flatMap(([who, client, name, often, because]) =>
        Array.from({ length: often + ((often * past) % 5) }, (_, nth) =>
          asked(at - nth * minute, who, client, name, because),
        ),
      );
      add(journal, events, at);
    }
    add(
      journal,
      names.map((name, nth) => asked(now - nth, 'masha', '127.0.0.11', name)),
      now,
    );
    journal.close(now);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }
}

function asked(at: number, who: string, client: string, name: string, because?: Reason): Event {
  return event({ at, who, client, name, ...(because && { action: 'block', because, source: 'policy' }) });
}

/** Written with its counts, as the house does. */
function add(journal: Journal, events: readonly Event[], at: number): void {
  const byPerson = new Map<string, PersonCounts>();
  for (const { who, because } of events) {
    const person = byPerson.get(who) ?? { asked: 0, blocked: new Map<string, number>() };
    byPerson.set(who, person);
    person.asked++;
    if (because === undefined) continue;
    const topic = because.kind === 'service' ? `service:${because.name}` : because.name;
    person.blocked.set(topic, (person.blocked.get(topic) ?? 0) + 1);
  }
  const counts = { ...noCounts(), bySource: new Map([['cache', events.length]]), byPerson };
  journal.tick(at);
  journal.add(
    events.toSorted((one, other) => one.at - other.at),
    counts,
    at,
  );
  journal.flush(at);
}
