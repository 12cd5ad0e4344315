import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportRun } from '../api/types';
import { server } from '../testing/server';
import { show } from '../testing/show';
import { ImportPage } from './ImportPage';

const run: ImportRun = {
  id: 'i1',
  kind: 'products',
  fileName: 'products.csv',
  status: 'PREVIEWED',
  dryRun: true,
  rows: 2,
  valid: 1,
  faulty: 1,
  processed: 2,
  created: 1,
  changed: 0,
  unchanged: 0,
  faults: [{ row: 3, column: 'series', value: 'GTXX', message: 'is not known', suggestion: 'GTX' }],
  startedAt: '2017-03-01T10:00:00Z',
};
const field = (name: string, ...headers: string[]) => ({
  name,
  type: 'TEXT',
  required: true,
  headers,
  description: '',
});
const options: unknown[] = [];

beforeEach(() => {
  options.length = 0;
  const kind = {
    name: 'products',
    path: '/api/deal/products/imports',
    settings: [],
    fields: [field('name', 'product'), field('line', 'series')],
  };
  const team = { name: 'roster', path: '/api/team/roster/imports', settings: [], fields: [] };
  server.use(
    http.get('/api/team/import-kinds', () => HttpResponse.json({ items: [team] })),
    http.get('/api/deal/import-kinds', () => HttpResponse.json({ items: [kind] })),
    http.post('/api/deal/products/imports', async ({ request }) => {
      const text = await request.text();
      options.push(JSON.parse(/(\{"dryRun".*\})/.exec(text)?.[1] ?? 'null'));
      return HttpResponse.json(run, {
        status: 202,
        headers: { Location: '/api/deal/imports/i1' },
      });
    }),
    http.get('/api/deal/imports/i1', () => HttpResponse.json(options.length > 1 ? clean() : run)),
  );
});

const clean = () => ({
  ...run,
  ...(options.length > 2 && { status: 'DONE', dryRun: false }),
  valid: 2,
  faulty: 0,
  faults: [],
});

describe('an import', () => {
  it('is checked, repaired by an alias that the user confirms, then applied', async () => {
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    show(ImportPage, { path: '/import' });
    await user.click(await screen.findByTestId('kind-products'));
    const file = new File(['product,series\nGTX Pro,GTX\nMG,GTXX'], 'products.csv');
    await user.upload(await screen.findByTestId('import-upload'), file);

    await user.click(await screen.findByTestId('import-check'));
    await user.click(await screen.findByTestId('use-suggestion'));
    await user.click(await screen.findByTestId('alias-confirm'));
    await waitFor(() => {
      expect(screen.getByTestId('import-faulty')).toHaveAttribute('data-value', '0');
    });
    await user.click(screen.getByTestId('import-apply'));

    expect(await screen.findByTestId('import-result')).toHaveAttribute('data-status', 'DONE');
    const alias = { field: 'line', from: 'GTXX', to: 'GTX' };
    expect(options).toMatchObject([
      { dryRun: true, aliases: [] },
      { dryRun: true, aliases: [alias] },
      { dryRun: false, mode: 'ALL', aliases: [alias] },
    ]);
  });

  it('says what is wrong with a file that cannot be read', async () => {
    server.use(
      http.post('/api/deal/products/imports', () =>
        HttpResponse.json(
          {
            status: 422,
            detail: 'The columns do not fit',
            errors: [{ pointer: '/file', message: "Column 'line' is missing" }],
          },
          { status: 422 },
        ),
      ),
    );
    const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
    show(ImportPage, { path: '/import' });
    await user.click(await screen.findByTestId('kind-products'));
    await user.upload(
      await screen.findByTestId('import-upload'),
      new File(['product\nMG'], 'p.csv'),
    );

    await user.click(await screen.findByTestId('import-check'));

    expect(await screen.findByTestId('import-error')).toHaveTextContent("Column 'line' is missing");
  });
});
