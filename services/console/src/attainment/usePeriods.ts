import { useQuery } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { pageOf } from '../api/queries';
import type { Page, Period, SalesRow } from '../api/types';
import { choices, parsePeriod, type PeriodChoice } from './periods';

export interface Periods {
  choices: PeriodChoice[];
  /** The newest year with both goals and sales; without sales the newest with goals. */
  usual: string | undefined;
}

interface GoalRow {
  period: Period;
}

const largestPage = 200;
const mostPages = 20;

export function usePeriods() {
  return useQuery({
    queryKey: ['periods'],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Periods> => {
      const [labels, sales] = await Promise.all([goalPeriods(signal), salesMonths(signal)]);
      const found = choices(labels);
      return { choices: found, usual: usualOf(found, sales) };
    },
  });
}

export function usualOf(found: PeriodChoice[], salesMonths: string[]): string | undefined {
  const years = found.filter((choice) => !choice.quarter);
  const sold = new Set(salesMonths.map((month) => month.slice(0, 4)));
  const usual = years.find((choice) => sold.has(choice.year)) ?? years[0] ?? found[0];
  return usual?.label;
}

async function goalPeriods(signal: AbortSignal): Promise<Set<string>> {
  const labels = new Set<string>();
  let cursor: string | null | undefined;
  for (let page = 0; page < mostPages; page++) {
    const path = withQuery('/api/goal/goals', { status: 'ACTIVE', limit: largestPage, cursor });
    const rows = pageOf(await read<Page<GoalRow> | GoalRow[]>(path, signal));
    rows.items.forEach((goal) => labels.add(goal.period.label));
    cursor = rows.nextCursor;
    if (!cursor) {
      break;
    }
  }
  return labels;
}

async function salesMonths(signal: AbortSignal): Promise<string[]> {
  const rows = pageOf(
    await read<Page<SalesRow> | SalesRow[]>('/api/analytics/sales?by=month', signal),
  );
  return rows.items
    .filter((row) => row.deals > 0)
    .map((row) => row.key)
    .filter((month) => parsePeriod(month.slice(0, 4)));
}
