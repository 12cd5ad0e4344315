import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../api/types';
import { server } from '../testing/server';
import { show } from '../testing/show';
import { ExplanationView } from './ExplanationView';

const money = (amount: string) => ({ amount, currency: 'USD' });

const explanation: Explanation = {
  line: {
    id: 'l1',
    payeeId: 'm1',
    planId: 'p1',
    planVersion: 2,
    componentId: 'c1',
    component: 'Commission',
    dealId: 'd1',
    dealName: 'Acme: GTX Pro',
    line: 1,
    share: 'REVENUE',
    kind: 'EARNED',
    amount: money('13.00'),
    interval: { label: '2017-Q1', from: '2017-01-01', to: '2017-04-01' },
    payPeriod: '2017-03',
    credited: '200.00',
    attainmentBefore: '0.9',
    attainmentAfter: '1.1',
    slices: [
      {
        tierFrom: '0',
        tierTo: '1',
        from: '0.9',
        to: '1',
        credited: '100.00',
        rate: '0.05',
        amount: '5.00',
      },
      { tierFrom: '1', from: '1', to: '1.1', credited: '100.00', rate: '0.08', amount: '8.00' },
    ],
    cause: { eventId: 'e1', eventType: 'paceline.deal.won.v1', dealRevision: 3, reason: 'won' },
    recordedAt: '2017-03-01T10:00:00Z',
  },
  quota: '1000.00',
  creditedBefore: '900.00',
  plan: 'Accelerator plan',
  closeDate: '2017-03-01',
  pay: money('13.00'),
  held: money('0.00'),
  arithmetic: [],
  corrects: [],
};

describe('the explanation of a ledger line', () => {
  it('names the event, the rule, the way of attainment and the sum of each tier', async () => {
    server.use(http.get('/api/incentive/plans/p1', () => HttpResponse.json({ versions: [] })));

    show(() => <ExplanationView explanation={explanation} />, { path: '/' });

    expect(await screen.findByText('A deal was won (revision 3)')).toBeVisible();
    expect(screen.getByText('Accelerator plan version 2')).toBeVisible();
    expect(
      screen.getByText('A credit of $200.00 moved attainment from 90% to 110%.'),
    ).toBeVisible();
    const steps = within(screen.getByTestId('arithmetic')).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'The quota for 2017-Q1 is $1,000.00.',
      '$200.00 is credited on top of $900.00: attainment goes from 90% to 110%.',
      '$100.00 × 5% = $5.00',
      '$100.00 × 8% = $8.00',
      'It pays $13.00: the rounded total after it, less the rounded total before.',
    ]);
  });
});
