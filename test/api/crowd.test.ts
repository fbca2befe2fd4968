import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { Crowd } from '../../src/api/crowd.ts';

/** A connection of that address that only can be hung up. */
class Line extends EventEmitter {
  readonly remoteAddress: string;
  isOpen = true;

  constructor(remoteAddress: string) {
    super();
    this.remoteAddress = remoteAddress;
  }

  destroy(): void {
    this.isOpen = false;
    this.emit('close');
  }
}

/** Who is still there when these have come, one after the other, where there is room for four. */
function whoStays(addresses: string): string {
  const crowd = new Crowd(4);
  const lines = [...addresses].map((address) => {
    const line = new Line(address);
    crowd.add(line as unknown as Socket);
    return line;
  });
  expect(crowd.size).toBeLessThanOrEqual(4);
  return lines.map(({ isOpen, remoteAddress }) => (isOpen ? remoteAddress : '-')).join('');
}

test.each([
  ['all have room', 'abba', 'abba'],
  ['the greediest loses its oldest', 'baaaa', 'b-aaa'],
  ['again and again', 'baaaaaaaa', 'b-----aaa'],
  ['somebody else comes in', 'aaaab', '-aaab'],
  ['alone with all, the newest is let in', 'aaaaaa', '--aaaa'],
  ['of many with as much each, who was first', 'abcde', '-bcde'],
])('%s: of %s stays %s', (_what, come, stay) => {
  expect(whoStays(come)).toBe(stay);
});

test('who goes by himself leaves room', () => {
  const crowd = new Crowd(1);
  const [first, second] = [new Line('a'), new Line('b')];
  crowd.add(first as unknown as Socket);
  crowd.add(first as unknown as Socket);
  first.destroy();
  crowd.add(second as unknown as Socket);
  expect([crowd.size, second.isOpen]).toEqual([1, true]);
});
