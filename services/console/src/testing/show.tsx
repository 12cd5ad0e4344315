import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { SpeechProvider, speechOf, type Language } from '../i18n';
import { LiveProvider } from '../live/LiveProvider';

interface Options {
  path: string;
  at?: string;
  language?: Language;
}

/** Shows a page as the console does, at an address. */
export function show(Page: React.ComponentType, { path, at, language = 'en' }: Options) {
  const router = createMemoryRouter([{ path, element: <Page /> }], {
    initialEntries: [at ?? path],
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <SpeechProvider value={speechOf(language)}>
          <App>
            <LiveProvider>
              <RouterProvider router={router} />
            </LiveProvider>
          </App>
        </SpeechProvider>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { router };
}
