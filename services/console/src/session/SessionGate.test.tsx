import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { read } from '../api/http';
import { useCommand } from '../api/useCommand';
import { SpeechProvider, speechOf } from '../i18n';
import { everybody } from '../testing/samples';
import { server } from '../testing/server';
import { useRight } from './rights';
import { renewals } from './session';
import { SessionGate } from './SessionGate';

const me = (answer: () => Response) => http.get('*/api/team/me', answer);
const known = () => me(() => HttpResponse.json(everybody));
const nobody = () => HttpResponse.json({ title: 'Not logged in' }, { status: 401 });

/** A form, and a list that is loaded from the gateway. */
function Work() {
  const [typed, setTyped] = useState('');
  const has = useRight();
  const list = useQuery({ queryKey: ['list'], queryFn: () => read<string[]>('/api/list') });
  const save = useCommand({ path: '/api/save', done: () => undefined });
  return (
    <>
      <input
        aria-label="note"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <button
        aria-label="save"
        onClick={() => {
          save.mutate({ typed });
        }}
      />
      <p>{save.isSuccess ? 'saved' : (list.data ?? []).join(' ')}</p>
      <p>{has('SEE_PAY') ? 'sees pay' : 'sees no pay'}</p>
    </>
  );
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <SpeechProvider value={speechOf('en')}>
          <SessionGate>
            <Work />
          </SessionGate>
        </SpeechProvider>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}

test('asks somebody who is not logged in to do so', async () => {
  server.use(me(nobody));

  show();

  expect(await screen.findByTestId('log-in')).toBeVisible();
  expect(screen.queryByLabelText('note')).toBeNull();
});

test('says so when the user has no role', async () => {
  server.use(me(() => HttpResponse.json({ ...everybody, roles: [], rights: [] })));

  show();

  expect(await screen.findByText('You have no role here yet')).toBeVisible();
});

test('shows the page to who is logged in, with their rights', async () => {
  server.use(
    known(),
    http.get('*/api/list', () => HttpResponse.json(['one'])),
  );

  show();

  expect(await screen.findByText('one')).toBeVisible();
  expect(screen.getByText('sees pay')).toBeVisible();
});

test('keeps what was typed when the session ends, and goes on after a new login', async () => {
  let ended = false;
  server.use(
    known(),
    http.get('*/api/list', () => HttpResponse.json([])),
    http.post('*/api/save', () => (ended ? nobody() : HttpResponse.json({}))),
  );
  const opened = vi.spyOn(window, 'open').mockReturnValue(window);
  show();
  await userEvent.type(await screen.findByLabelText('note'), 'hours of work');
  ended = true;
  await userEvent.click(screen.getByLabelText('save'));
  expect(await screen.findByText('Your session has ended')).toBeVisible();

  await userEvent.click(screen.getByTestId('log-in-again'));
  ended = false;
  new BroadcastChannel(renewals).postMessage('renewed');

  await waitFor(() => {
    expect(screen.queryByText('Your session has ended')).toBeNull();
  });
  expect(opened.mock.calls[0]?.[0]).toContain('/login?to=%2Fsession-renewed');
  expect(screen.getByLabelText('note')).toHaveValue('hours of work');
  await userEvent.click(screen.getByLabelText('save'));
  expect(await screen.findByText('saved')).toBeVisible();
});

test('repeats the token of the cookie in every command', async () => {
  document.cookie = 'XSRF-TOKEN=proof';
  let token: string | null = null;
  server.use(
    known(),
    http.get('*/api/list', () => HttpResponse.json([])),
    http.post('*/api/save', ({ request }) => {
      token = request.headers.get('X-XSRF-TOKEN');
      return HttpResponse.json({});
    }),
  );
  show();

  await userEvent.click(await screen.findByLabelText('save'));

  await screen.findByText('saved');
  expect(token).toBe('proof');
});
