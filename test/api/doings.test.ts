import { expect, test } from 'vitest';
import { doings } from '../../web/doings.ts';
import { openApi } from './api-kit.ts';
import { documentOf, routesIn } from './every-route.ts';

test('what the pages ask leave for are routes that there are', async () => {
  const known = routesIn(await documentOf(openApi())).map(({ title }) => title);
  expect(Object.values(doings).filter((title) => !known.includes(title))).toEqual([]);
});
