import { writeSync } from 'node:fs';
import { HouseholdStore } from '../../src/store/household.ts';
import { household, monday, plainCodec, strict } from './household-kit.ts';

// Saves households, one after another, and says the mark of each once it is acknowledged; until it is killed.
const [, , folder = '', first = '0'] = process.argv;
const store = new HouseholdStore(
  { folder, codec: plainCodec, fallback: strict },
  () => monday,
  () => {},
);
for (let mark = Number(first); ; mark++) {
  const saved = store.save(household(mark, 20), store.newest().revision);
  const spent = { day: '2026-06-01', who: 'mia', target: `total-${mark}`, minutes: 1 };
  const counted = store.write(({ usage }) => usage.add([spent]));
  if (mark % 7 === 0) store.snapshot(`2026-06-${String((mark % 28) + 1).padStart(2, '0')}`);
  if (saved.kind === 'saved' && counted.kind === 'done') writeSync(1, `${mark}\n`);
}
