import { writeSync } from 'node:fs';
import { newCourse } from '../../src/core/cases/case.ts';
import { HouseholdStore } from '../../src/store/household.ts';
import type { HomeCase } from '../../src/core/cases/home-case.ts';
import { monday, plainCodec, strict } from './household-kit.ts';

// Files cases, every second one of which is sent, and says the number of each once it is on the disk; until it is killed.
const [, , folder = '', first = '0'] = process.argv;
const store = new HouseholdStore(
  { folder, codec: plainCodec, fallback: strict },
  () => monday,
  () => {},
);
const nothing = { name: null, url: null, category: null, list: null, child: null, decision: null, done: null };
for (let mark = Number(first); ; mark++) {
  const filed: HomeCase = {
    ...newCourse('missed-harmful', monday + mark),
    ...nothing,
    id: `case-${mark}`,
    number: 'K-7F3Q',
    note: '',
    toDesk: true,
    sentAt: null,
    deskNumber: null,
  };
  const written = store.write(({ cases, outbox }) => {
    cases.put(filed);
    outbox.put({ caseId: filed.id, what: 'report', body: '{}', tries: 0, nextAt: 0 });
  });
  if (mark % 2 === 0) {
    store.write(({ cases, outbox }) => {
      outbox.taken(filed.id, 'report');
      cases.put({ ...filed, sentAt: monday });
    });
  }
  if (written.kind === 'done') writeSync(1, `${mark}\n`);
}
