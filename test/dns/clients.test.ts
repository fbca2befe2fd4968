import { expect, test } from 'vitest';
import { Clients } from '../../src/dns/clients.ts';

test('when the provider numbers the home anew, who was a stranger is ours, and who was ours is a stranger', () => {
  const nowhere = () => ({ v4: [], v6: [] });
  const clients = new Clients(
    (address) => address.startsWith('2001:db8:1:'),
    10,
    () => false,
    nowhere,
  );
  expect(clients.of('2001:db8:1::7', 0).foreign).toBe(false);
  expect(clients.of('2001:db8:2::7', 0).foreign).toBe(true);
  clients.serve((address) => address.startsWith('2001:db8:2:'), nowhere);
  expect(clients.of('2001:db8:1::7', 0).foreign).toBe(true);
  expect(clients.of('2001:db8:2::7', 0).foreign).toBe(false);
});
