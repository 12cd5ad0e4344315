import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { goalOf } from '../testing/samples';
import { server } from '../testing/server';
import { show } from '../testing/show';
import { StreamStub } from '../testing/StreamStub';
import { AttainmentPage } from './AttainmentPage';

const change = {
  goalId: 'west',
  parentId: 'company',
  achieved: '1100.00',
  ratio: '1.1',
  expected: '500.00',
  pace: 'AHEAD',
  deals: 3,
  changedAt: '2017-07-01T00:00:00Z',
};

beforeEach(() => {
  server.use(
    http.get('/api/goal/goals', () => HttpResponse.json({ items: [goalOf('company')] })),
    http.get('/api/analytics/sales', () =>
      HttpResponse.json({ items: [{ key: '2017-12', name: '2017-12', deals: 2, revenue: '500' }] }),
    ),
    http.get('/api/goal/goals/:id/pace', ({ params }) =>
      HttpResponse.json({ goalId: params.id, points: [] }),
    ),
    http.get('/api/analytics/attainment', () =>
      HttpResponse.json({
        items: [goalOf('company'), goalOf('west', { parentId: 'company' })],
      }),
    ),
  );
});

describe('the attainment page', () => {
  it('opens the newest period with sales and keeps it in the address', async () => {
    const { router } = show(AttainmentPage, { path: '/attainment' });

    expect(await screen.findByTestId('achieved-west')).toHaveTextContent('$250');
    expect(router.state.location.search).toBe('?period=2017');
  });

  it('moves a number by the stream, without asking again', async () => {
    let asked = 0;
    server.events.on('request:start', ({ request }) => {
      asked += request.url.includes('/attainment') ? 1 : 0;
    });
    show(AttainmentPage, { path: '/attainment', at: '/attainment?period=2017' });
    await screen.findByTestId('achieved-west');
    const before = asked;

    StreamStub.send('attainment', change);

    await waitFor(() => {
      expect(screen.getByTestId('achieved-west')).toHaveTextContent('$1,100');
    });
    expect(screen.getByTestId('achieved-company')).toHaveTextContent('$250');
    expect(asked).toBe(before);
  });

  it('asks again when the stream cannot be resumed', async () => {
    show(AttainmentPage, { path: '/attainment', at: '/attainment?period=2017' });
    await screen.findByTestId('achieved-west');
    server.use(
      http.get('/api/analytics/attainment', () =>
        HttpResponse.json({ items: [goalOf('west', { achieved: '999.00' })] }),
      ),
    );

    StreamStub.send('reset', {});

    await waitFor(() => {
      expect(screen.getByTestId('achieved-west')).toHaveTextContent('$999');
    });
  });

  it('says in plain words what is wrong, and loads again on demand', async () => {
    server.use(
      http.get('/api/analytics/attainment', () =>
        HttpResponse.json({ status: 404 }, { status: 404 }),
      ),
    );

    show(AttainmentPage, { path: '/attainment', at: '/attainment?period=2017' });

    expect(await screen.findByText('It is not there, or not any more.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('speaks Chinese', async () => {
    show(AttainmentPage, { path: '/attainment', at: '/attainment?period=2017', language: 'zh' });

    expect(await screen.findByRole('heading', { name: '目标达成' })).toBeVisible();
    expect((await screen.findAllByText('落后')).length).toBeGreaterThan(0);
  });
});
