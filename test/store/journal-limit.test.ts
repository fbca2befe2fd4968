import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counted, event, journalIn, monday } from './journal-kit.ts';

const MiB = 1024 ** 2;

/** All that lies in the folder, write-ahead log included, in octets. */
function octetsIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

describe('the cap', () => {
  test('holds, and the oldest make room for the newest', () => {
    using place = journalIn({ size: 2 * MiB });
    const journal = place.open();
    let largest = 0;
    const last = 100_000;
    for (let i = 0; i < last; i += 1_000) {
      const events = Array.from({ length: 1_000 }, (_, j) => event({ name: `host-${i + j}.some-site.test` }));
      journal.add(events, counted(1_000), monday + i);
      journal.flush(monday + i);
      largest = Math.max(largest, octetsIn(place.folder) - statSync(`${place.path}-shm`).size);
    }
    expect(place.news).toEqual([]);
    // The write-ahead log is cut back at the next write after it was worked in; it may be a page or two longer.
    expect(largest).toBeLessThan(3.5 * MiB);
    expect(journal.status.octets).toBeLessThanOrEqual(2 * MiB);
    const kept = journal.latest(last);
    expect(kept[0]!.name).toBe(`host-${last - 1}.some-site.test`);
    expect(kept.length).toBeGreaterThan(15_000);
    journal.close(monday);
  });

  test('is shared: statistics of many years do not crowd out the log', () => {
    using place = journalIn();
    const journal = place.open();
    const hours = 400;
    for (let hour = 0; hour < hours; hour++) {
      const byPerson = new Map(
        Array.from({ length: 60 }, (_, who) => [`person-${who}`, { asked: 1, blocked: new Map([['ads', 1]]) }]),
      );
      const now = monday + hour * 3_600_000;
      journal.add([event({ at: now, name: `hour-${hour}.test` })], { ...counted(1), byPerson }, now);
      journal.flush(now);
    }
    expect(journal.status).toMatchObject({ failure: undefined, dropped: 0 });
    expect(journal.latest(1_000)).toHaveLength(hours);
    expect(journal.statistics('day', 0, 'person-0').length).toBeGreaterThan(10);
    journal.close(monday);
  });

  test('that is lowered makes the file smaller at the next start', () => {
    using place = journalIn({ size: 8 * MiB });
    const before = place.open();
    for (let i = 0; i < 100; i++) {
      before.add(
        Array.from({ length: 1_000 }, () => event()),
        counted(1_000),
        monday,
      );
      before.flush(monday);
    }
    before.close(monday);
    expect(statSync(place.path).size).toBeGreaterThan(1.5 * MiB);
    const after = place.open({ size: MiB });
    expect(octetsIn(place.folder) - statSync(`${place.path}-shm`).size).toBeLessThanOrEqual(MiB);
    expect(after.latest(100_000).length).toBeGreaterThan(5_000);
    after.close(monday);
  });
});
