import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDeal as deal } from '../testing/samples';
import { server } from '../testing/server';
import { show } from '../testing/show';
import { DealDetail } from './DealDetail';

const sent: Request[] = [];

beforeEach(() => {
  sent.length = 0;
  server.use(
    http.get('/api/deal/deals/d1', () =>
      HttpResponse.json(sent.length > 0 ? { ...deal, status: 'WON', stage: 'Won' } : deal),
    ),
    http.get('/api/deal/deals/d1/history', () => HttpResponse.json({ items: [] })),
    http.post('/api/deal/deals/d1/win', ({ request }) => {
      sent.push(request.clone());
      return HttpResponse.json({ ...deal, status: 'WON' });
    }),
  );
});

async function openDialog() {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  show(() => <DealDetail id="d1" />, { path: '/' });
  await user.click(await screen.findByTestId('win-button'));
  return user;
}

describe('winning a deal', () => {
  it('sends the close date once, with the revision that was seen', async () => {
    const user = await openDialog();

    await user.click(await screen.findByTestId('win-confirm'));

    await waitFor(() => {
      expect(screen.getByTestId('deal-detail')).toHaveAttribute('data-status', 'WON');
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get('If-Match')).toBe('"4"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await sent[0]?.json()).toEqual({
      closeDate: new Date().toISOString().slice(0, 10),
    });
  });

  it('shows a refusal at the field it speaks of, and repeats under the same key', async () => {
    server.use(
      http.post('/api/deal/deals/d1/win', ({ request }) => {
        sent.push(request.clone());
        return HttpResponse.json(
          {
            status: 422,
            detail: 'The deal cannot be won',
            errors: [{ pointer: '/closeDate', message: 'is in a closed period' }],
          },
          { status: 422 },
        );
      }),
    );
    const user = await openDialog();

    await user.click(await screen.findByTestId('win-confirm'));

    expect(await screen.findByText('is in a closed period')).toBeVisible();
    await user.click(screen.getByTestId('win-confirm'));
    await waitFor(() => {
      expect(sent).toHaveLength(2);
    });
    const keys = sent.map((request) => request.headers.get('Idempotency-Key'));
    expect(keys[1]).toBe(keys[0]);
  });
});
