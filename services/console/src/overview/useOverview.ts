import { useQuery } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { keys, pageOf } from '../api/queries';
import type { LeaderboardRow, Page, SalesRow } from '../api/types';

export interface Range {
  from: string;
  to: string;
}

export type Breakdown = 'month' | 'product' | 'region' | 'channel' | 'sector';

export function useSales(by: Breakdown, range?: Range) {
  return useQuery({
    queryKey: [...keys.sales(by), range],
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<SalesRow> | SalesRow[]>(
          withQuery('/api/analytics/sales', { by, ...range }),
          signal,
        ),
      ).items,
    select: inMainCurrency,
  });
}

export function useLeaderboard(range: Range) {
  return useQuery({
    queryKey: [...keys.sales('leaderboard'), range],
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<LeaderboardRow> | LeaderboardRow[]>(
          withQuery('/api/analytics/leaderboard', { ...range, limit: 10 }),
          signal,
        ),
      ).items,
  });
}

/** The years that have sales, the newest first. */
export function yearsOf(months: SalesRow[]): string[] {
  const years = months.filter((row) => row.deals > 0).map((row) => row.key.slice(0, 4));
  return [...new Set(years)].toSorted().toReversed();
}

export function rangeOf(year: string): Range {
  return { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` };
}

/** Amounts of different currencies are never added: the page shows the one with the most deals. */
export function inMainCurrency(rows: SalesRow[]): SalesRow[] {
  const deals = new Map<string, number>();
  for (const row of rows) {
    deals.set(row.currency, (deals.get(row.currency) ?? 0) + row.deals);
  }
  const [main] = [...deals].toSorted(([, left], [, right]) => right - left);
  return rows.filter((row) => row.currency === main?.[0]);
}

export interface Totals {
  revenue: number;
  deals: number;
}

export function totalsOf(rows: SalesRow[]): Totals {
  return rows.reduce(
    (sum, row) => ({ revenue: sum.revenue + Number(row.revenue), deals: sum.deals + row.deals }),
    { revenue: 0, deals: 0 },
  );
}
