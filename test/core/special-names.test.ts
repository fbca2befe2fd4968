import { expect, test } from 'vitest';
import { toQname } from '../../src/core/qname.ts';
import { canaries, specialZones } from '../../src/core/special-names.ts';

test.each([...specialZones.keys(), ...canaries.keys()].map((name) => ({ name })))(
  '$name is a name as the house writes it',
  ({ name }) => {
    expect(toQname(name)).toBe(name);
  },
);

const counts = [
  { name: 'the sixteen zones of 172.16.0.0/12', ends: /^\d+\.172\.in-addr\.arpa$/, count: 16 },
  { name: 'the sixty-four zones of 100.64.0.0/10', ends: /^\d+\.100\.in-addr\.arpa$/, count: 64 },
  { name: 'the four zones of fe80::/10', ends: /^[89ab]\.e\.f\.ip6\.arpa$/, count: 4 },
];

test.each(counts)('$name are all there', ({ ends, count }) => {
  expect([...specialZones.keys()].filter((zone) => ends.test(zone)).length).toBe(count);
});
