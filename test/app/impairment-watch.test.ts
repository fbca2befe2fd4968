import { expect, test } from 'vitest';
import { ImpairmentWatch } from '../../src/app/impairment-watch.ts';
import { householdIn } from '../store/household-kit.ts';

const second = 1_000;
const minute = 60 * second;

function watched() {
  const place = householdIn();
  const store = place.open();
  let at = 0;
  let watch = new ImpairmentWatch(
    store,
    () => at,
    () => at,
  );
  return {
    [Symbol.dispose]: () => place[Symbol.dispose](),
    look(codes: readonly string[], after = 0) {
      at += after;
      watch.look(codes);
      const open = store.read(({ notices }) => notices.open());
      return open.kind === 'done' ? open.value.map(({ kind, subject }) => `${kind} ${subject}`) : [];
    },
    finish: (code: string) => store.write(({ notices }) => notices.finish('impaired', code, at)),
    restart() {
      watch = new ImpairmentWatch(
        store,
        () => at,
        () => at,
      );
    },
  };
}

test('what lasts a minute is told, and taken back when it has been away for ten', () => {
  using house = watched();
  expect(house.look(['upstreams-silent'])).toEqual([]);
  expect(house.look(['upstreams-silent'], 59 * second)).toEqual([]);
  expect(house.look(['upstreams-silent'], second)).toEqual(['impaired upstreams-silent']);
  expect(house.look([], minute)).toEqual(['impaired upstreams-silent']);
  expect(house.look(['upstreams-silent'], minute)).toEqual(['impaired upstreams-silent']);
  house.look([], minute);
  expect(house.look([], 9 * minute)).toEqual(['impaired upstreams-silent']);
  expect(house.look([], minute)).toEqual([]);
});

test('what comes and goes within a minute is no news', () => {
  using house = watched();
  for (let i = 0; i < 10; i++) {
    expect(house.look(['upstreams-silent'], 40 * second)).toEqual([]);
    expect(house.look([], 20 * second)).toEqual([]);
  }
});

test('a parent who is done with it is not told again while it lasts', () => {
  using house = watched();
  house.look(['journal-failing']);
  house.look(['journal-failing'], minute);
  house.finish('journal-failing');
  expect(house.look(['journal-failing'], 5 * minute)).toEqual([]);
  house.look([], minute);
  house.look([], 10 * minute);
  house.look(['journal-failing'], minute);
  expect(house.look(['journal-failing'], minute)).toEqual(['impaired journal-failing']);
});

test('a household that was restored is told at once, and stays until a parent is done with it', () => {
  using house = watched();
  expect(house.look(['household-restored'])).toEqual(['impaired household-restored']);
  house.restart();
  house.look([], minute);
  expect(house.look([], 11 * minute)).toEqual(['impaired household-restored']);
});

test('what is over after a restart is taken back too', () => {
  using house = watched();
  house.look(['upstreams-silent']);
  house.look(['upstreams-silent'], minute);
  house.restart();
  house.look([], minute);
  expect(house.look([], 10 * minute)).toEqual([]);
});
