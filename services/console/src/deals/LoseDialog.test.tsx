import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { openDeal as deal } from '../testing/samples';
import { server } from '../testing/server';
import { show } from '../testing/show';
import { DealDetail } from './DealDetail';

it('keeps what was typed when the deal cannot be read again', async () => {
  server.use(
    http.get('/api/deal/deals/d1', () => HttpResponse.json(deal)),
    http.get('/api/deal/deals/d1/history', () => HttpResponse.json({ items: [] })),
    http.get('/api/deal/pipelines', () => HttpResponse.json({ items: [] })),
  );
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const { client } = show(() => <DealDetail id="d1" />, { path: '/' });
  await user.click(await screen.findByTestId('lose-button'));
  await user.type(await screen.findByTestId('reason'), 'They wanted it in green');

  server.use(http.get('/api/deal/deals/d1', () => new HttpResponse(null, { status: 401 })));
  await client.invalidateQueries();

  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByTestId('reason')).toHaveValue('They wanted it in green');
});
