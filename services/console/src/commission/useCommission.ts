import { useQuery } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { keys, pageOf } from '../api/queries';
import type { Explanation, Page, Payee, Progress, Statement, StatementMonth } from '../api/types';

export function usePayees() {
  return useQuery({
    queryKey: ['payees'],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<Payee> | Payee[]>(
          withQuery('/api/incentive/payees', { limit: 200 }),
          signal,
        ),
      ).items,
  });
}

export function useStatementMonths(payeeId: string) {
  return useQuery({
    queryKey: keys.statements(payeeId),
    enabled: payeeId !== '',
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<StatementMonth> | StatementMonth[]>(
          `/api/incentive/payees/${payeeId}/statements`,
          signal,
        ),
      ).items.toSorted((left, right) => right.month.localeCompare(left.month)),
  });
}

export function useStatement(payeeId: string, month: string | undefined) {
  return useQuery({
    queryKey: keys.statement(payeeId, month ?? ''),
    enabled: payeeId !== '' && Boolean(month),
    queryFn: ({ signal }) =>
      read<Statement>(`/api/incentive/payees/${payeeId}/statements/${month ?? ''}`, signal),
  });
}

export function useProgress(payeeId: string) {
  return useQuery({
    queryKey: keys.progress(payeeId),
    enabled: payeeId !== '',
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<Progress> | Progress[]>(
          `/api/incentive/payees/${payeeId}/progress`,
          signal,
        ),
      ).items,
  });
}

export function useExplanation(lineId: string) {
  return useQuery({
    queryKey: keys.explanation(lineId),
    staleTime: Infinity,
    queryFn: ({ signal }) => read<Explanation>(`/api/incentive/ledger-lines/${lineId}`, signal),
  });
}
