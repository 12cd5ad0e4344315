import { describe, expect, it } from 'vitest';
import { difference } from './GoalFigures';

describe('the way still to go', () => {
  it.each([
    ['1000', '250.50', { size: '749.50', over: false }],
    ['0.1', '0.3', { size: '0.2', over: true }],
    ['10000000.00', '10000000', { size: '0.00', over: false }],
    ['5', '7', { size: '2', over: true }],
  ])('from %s to %s is exact', (target, achieved, expected) => {
    expect(difference(target, achieved)).toEqual(expected);
  });
});
