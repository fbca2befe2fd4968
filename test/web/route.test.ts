import { expect, test } from 'vitest';
import { pathOf, readRoute, type Route } from '../../web/route.ts';

const cases: readonly [address: string, route: Route][] = [
  ['/', { screen: 'today' }],
  ['/children', { screen: 'children' }],
  ['/child/masha', { screen: 'child', id: 'masha', part: 'now' }],
  ['/child/masha/hours', { screen: 'child', id: 'masha', part: 'hours' }],
  ['/child/masha/see?name=play.test', { screen: 'child', id: 'masha', part: 'see', name: 'play.test' }],
  ['/child/%D0%B0%2Fb', { screen: 'child', id: 'а/b', part: 'now' }],
  ['/activity', { screen: 'activity', query: {} }],
  ['/activity?child=masha&q=a+b', { screen: 'activity', query: { child: 'masha', q: 'a b' } }],
  ['/settings', { screen: 'settings', part: 'look' }],
  ['/settings/backup', { screen: 'settings', part: 'backup' }],
  ['/sign-in', { screen: 'sign-in' }],
  ['/shelf', { screen: 'shelf' }],
  ['/shelf/talk-first', { screen: 'shelf', article: 'talk-first' }],
];

test.each(cases)('%s is a route, and the route has that address', (address, route) => {
  const { pathname, search } = new URL(address, 'http://box');
  expect(readRoute(pathname, search)).toEqual(route);
  expect(pathOf(route)).toBe(address);
});

test.each([
  '/nothing',
  '/child',
  '/child/masha/garden',
  '/settings/garden',
  '/lists/more',
  '/child/a/now/b',
  '/shelf/a/b',
  '/%zz',
])('%s leads nowhere', (address) => {
  expect(readRoute(address)).toEqual({ screen: 'nowhere' });
});
