import { expect, test } from 'vitest';
import { differencesOf, shownValue } from './differences';

test('names each field that differs by its path', () => {
  const before = { name: 'Plan', target: { amount: '100.00', currency: 'USD' } };
  const after = { name: 'Plan', target: { amount: '120.00', currency: 'USD' } };

  expect(differencesOf(before, after)).toEqual([
    { field: 'target.amount', before: '100.00', after: '120.00' },
  ]);
});

test('shows all of what is new', () => {
  expect(differencesOf(undefined, { role: 'DIRECTOR' })).toEqual([
    { field: 'role', before: undefined, after: 'DIRECTOR' },
  ]);
});

test('takes a list as one value', () => {
  expect(differencesOf({ tiers: [1] }, { tiers: [1, 2] })).toEqual([
    { field: 'tiers', before: [1], after: [1, 2] },
  ]);
});

test('shows a dash for what is not there', () => {
  expect(shownValue(undefined)).toBe('–');
  expect(shownValue([1])).toBe('[1]');
});
