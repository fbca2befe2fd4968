import { expect, test } from 'vitest';
import { ask } from '../../src/app/ask.ts';

// Nobody listens there: a question that left would come back silent.
const nowhere = { address: '127.0.0.1', port: 9 };

test.each(['not a name', '*.g.test', '192.168.1.2', 'http://192.168.1.2/'])(
  '%j is no name, and nobody is asked',
  async (text) => expect(await ask(nowhere, text, 'A', 10)).toEqual({ failed: 'not-a-name' }),
);

test('of an address of the web its host is asked', async () => {
  expect(await ask(nowhere, 'http://g.test/play', 'BOGUS', 10)).toEqual({ failed: 'not-a-type' });
});
