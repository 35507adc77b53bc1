import { expect, test } from 'vitest';
import { hashOf, routeOf } from '../../../src-renderer/app/shell/use-route.ts';

test('an address names a screen and the record that is open in it', () => {
  expect(routeOf('#/graduates?open=0199-a')).toEqual({ screen: 'graduates', open: '0199-a' });
  expect(routeOf('#/checkin')).toEqual({ screen: 'checkin' });
});

test('an address that names nothing leads to the overview', () => {
  expect([routeOf(''), routeOf('#'), routeOf('#/<b>')].map((route) => route.screen)).toEqual([
    'overview',
    'overview',
    'overview',
  ]);
});

test('every route comes back from its own address', () => {
  const route = { screen: 'jobs', open: 'a b&c=d' };
  expect(routeOf(hashOf(route))).toEqual(route);
});
