import type { Attainment, Deal } from '../api/types';
import type { Me } from '../session/session';

/** Somebody with every right that the pages ask for. */
export const everybody: Me = {
  subject: 'everybody',
  name: 'Everybody',
  kind: 'PERSON',
  roles: [{ role: 'MANAGER' }],
  rights: ['SEE_GOALS', 'SEE_DEALS', 'KEEP_DEALS', 'AMEND_DEALS', 'SEE_PAY', 'SEE_IMPORTS'],
};

/** A goal of 2017 whose owner has the goal's own name. */
export function goalOf(id: string, more: Partial<Attainment> = {}): Attainment {
  return {
    goalId: id,
    name: id,
    owner: { kind: 'UNIT', id, name: id },
    metric: 'REVENUE',
    period: { kind: 'YEAR', label: '2017', from: '2017-01-01', to: '2018-01-01' },
    target: '1000.00',
    currency: 'USD',
    achieved: '250.00',
    ratio: '0.25',
    expected: '500.00',
    pace: 'BEHIND',
    deals: 2,
    changedAt: '2017-06-30T12:00:00Z',
    ...more,
  };
}

/** A deal that can be won or lost. */
export const openDeal: Deal = {
  id: 'd1',
  revision: 4,
  name: 'Acme: GTX Pro',
  status: 'OPEN',
  stage: 'Engaging',
  ownerId: 'm1',
  ownerName: 'Anna Snelling',
  channel: 'DIRECT',
  currency: 'USD',
  amount: { amount: '4821.00', currency: 'USD' },
  lines: [],
  splits: [],
};
