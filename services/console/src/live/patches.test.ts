import { describe, expect, it } from 'vitest';
import type { AttainmentChange } from '../api/stream';
import { goalOf } from '../testing/samples';
import { patchAttainment, touchedKeys } from './patches';

const change = (goalId: string, achieved: string, changedAt: string): AttainmentChange => ({
  goalId,
  achieved,
  ratio: '0.5',
  expected: '500.00',
  pace: 'ON_TRACK',
  deals: 3,
  changedAt,
});

describe('a change of attainment', () => {
  it('moves the numbers of its goal only', () => {
    const page = { items: [goalOf('west'), goalOf('east')] };

    const patched = patchAttainment(page, [change('west', '500.00', '2017-07-01T00:00:00Z')]);

    expect(patched.items.map((row) => row.achieved)).toEqual(['500.00', '250.00']);
    expect(patched.items[0]?.pace).toBe('ON_TRACK');
    expect(patched.items[1]).toBe(page.items[1]);
  });

  it.each([
    ['later first', ['2017-07-02T00:00:00Z', '2017-07-01T00:00:00Z']],
    ['later last', ['2017-07-01T00:00:00Z', '2017-07-02T00:00:00Z']],
  ])('takes the newest whatever the order: %s', (_, times) => {
    const changes = times.map((time) => change('west', time.slice(8, 10), time));

    const patched = patchAttainment({ items: [goalOf('west')] }, changes);

    expect(patched.items[0]?.achieved).toBe('02');
  });

  it('leaves the page as it is when the change is older than what is shown', () => {
    const page = { items: [goalOf('west')] };

    const patched = patchAttainment(page, [change('west', '1.00', '2017-01-01T00:00:00Z')]);

    expect(patched).toBe(page);
  });
});

describe('what a change makes old', () => {
  it('is named once however often it changed', () => {
    const commission = { lineId: '1', payeeId: 'anna', kind: 'EARNED', payPeriod: '2017-03' };

    const touched = touchedKeys({
      attainment: [],
      commission: [commission, { ...commission, lineId: '2' }],
      deal: [],
      sales: false,
    });

    expect(touched).toEqual([['commission', 'anna']]);
  });
});
