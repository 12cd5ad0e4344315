import { describe, expect, it } from 'vitest';
import { choices } from './periods';
import { usualOf } from './usePeriods';

describe('the choice of periods', () => {
  it('has the newest year first, in it the year before its quarters', () => {
    const labels = choices(['2017-Q2', '2017', '2026', '2017-Q1', '2017-01', '2017']).map(
      (choice) => choice.label,
    );

    expect(labels).toEqual(['2026', '2017', '2017-Q1', '2017-Q2']);
  });

  it.each([
    [['2017-12'], '2017', 'the newest year with both goals and sales'],
    [['2017-12', '2026-11'], '2026', 'sales have begun in the newest'],
    [[], '2026', 'nothing is sold yet'],
  ])('after sales in %s opens %s: %s', (months, usual) => {
    expect(usualOf(choices(['2017', '2017-Q1', '2026']), months)).toBe(usual);
  });
});
