import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counted, event, journalIn, monday } from './journal-kit.ts';

const MiB = 1024 ** 2;
const second = 1_000;

/** All that lies in the folder, write-ahead log included, in octets. */
function octetsIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Octets that this process gave to `write` since it started, whatever the kernel made of them later. */
function written(): number {
  return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))![1]);
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

  test('that is lowered makes the file smaller at the next start', () => {
    using place = journalIn({ size: 8 * MiB });
    const before = place.open();
    for (let i = 0; i < 40; i++) {
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

test('a day of 100,000 queries writes less than 50 MB', () => {
  using place = journalIn({ size: 64 * MiB });
  const journal = place.open();
  const because = { kind: 'category', name: 'ads', source: 'hagezi/pro' } as const;
  const before = written();
  const queries = 100_000;
  const gap = (24 * 3600 * second) / queries;
  let asked = 0;
  for (let now = monday; now < monday + 24 * 3600 * second; now += second) {
    const events = [];
    for (; monday + asked * gap < now; asked++) {
      const isBlocked = asked % 5 === 0;
      const name = `r${asked % 997}---sn-4g5e6nez.some-video-site.test`;
      const client = asked % 3 === 0 ? 'fd12:3456:789a:1:a8bb:ccff:fe00:1234' : '192.168.100.107';
      const source = ['cache', 'upstream', 'local'][asked % 3]!;
      const verdict = isBlocked ? ({ source: 'policy', action: 'block', because } as const) : { source };
      events.push(event({ at: now, name, client, latency: asked % 40, ...verdict }));
    }
    const counts = counted(events.length);
    counts.bySource.set('policy', 1).set('upstream', 1).set('local', 1);
    counts.byRcode.set('NOERROR', events.length).set('NXDOMAIN', 1);
    for (const category of ['ads', 'tracking', 'gambling']) counts.blocked.set(category, 1);
    journal.add(events, counts, now);
    journal.tick(now);
  }
  journal.close(monday + 24 * 3600 * second);
  expect(asked).toBeGreaterThan(99_990);
  const megabytes = (written() - before) / 1e6;
  expect(megabytes).toBeGreaterThan(5);
  expect(megabytes).toBeLessThan(50);
});
