import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './http';
import type { Page } from './types';

/** Names of what the console keeps from the gateway; the stream of changes finds by them what to patch. */
export const keys = {
  attainment: (period?: string) => (period ? ['attainment', period] : ['attainment']),
  pace: (goalId?: string) => (goalId ? ['pace', goalId] : ['pace']),
  deals: (filters?: unknown) => (filters ? ['deals', filters] : ['deals']),
  deal: (id: string) => ['deal', id],
  history: (id: string) => ['deal', id, 'history'],
  statements: (payeeId: string) => ['commission', payeeId, 'months'],
  statement: (payeeId: string, month: string) => ['commission', payeeId, 'month', month],
  progress: (payeeId: string, at: string) => ['commission', payeeId, 'progress', at],
  commission: (payeeId: string) => ['commission', payeeId],
  explanation: (lineId: string) => ['explanation', lineId],
  sales: (part?: string) => (part ? ['sales', part] : ['sales']),
  plan: (id: string) => ['plan', id],
  /** Everything that the stream of changes keeps up to date. */
  allLive: () => [['attainment'], ['pace'], ['deals'], ['deal'], ['commission'], ['sales']],
};

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        // A refusal stays one; only faults on the way are worth another try.
        retry: (count, error) =>
          count < 2 && !(error instanceof ProblemError && error.problem.status < 500),
      },
    },
  });
}

/** Lists answer either a page or the bare rows. */
export function pageOf<T>(body: Page<T> | T[]): Page<T> {
  return Array.isArray(body) ? { items: body } : body;
}
