import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { SpeechProvider, speechOf, type Language } from '../i18n';
import { MeProvider } from '../session/rights';
import type { Me } from '../session/session';
import { LiveProvider } from '../live/LiveProvider';

import { everybody } from './samples';

interface Options {
  path: string;
  at?: string;
  language?: Language;
  me?: Me;
}

/** Shows a page as the console does, at an address. */
export function show(
  Page: React.ComponentType,
  { path, at, language = 'en', me = everybody }: Options,
) {
  const router = createMemoryRouter([{ path, element: <Page /> }], {
    initialEntries: [at ?? path],
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <SpeechProvider value={speechOf(language)}>
          <App>
            <MeProvider value={me}>
              <LiveProvider>
                <RouterProvider router={router} />
              </LiveProvider>
            </MeProvider>
          </App>
        </SpeechProvider>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { router, client };
}
