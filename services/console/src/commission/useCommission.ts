import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { keys } from '../api/queries';
import type {
  Explanation,
  Page,
  Payee,
  Plan,
  Progress,
  Statement,
  StatementMonth,
} from '../api/types';

/** Those with a plan whose name holds the text. */
export function usePayees(q: string) {
  return useQuery({
    queryKey: ['payees', q],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (
        await read<Page<Payee>>(
          withQuery('/api/incentive/payees', { assigned: 'true', q, limit: 100 }),
          signal,
        )
      ).items,
  });
}

/** The newest first. */
export function useStatementMonths(payeeId: string) {
  return useQuery({
    queryKey: keys.statements(payeeId),
    enabled: payeeId !== '',
    queryFn: async ({ signal }) => {
      const path = `/api/incentive/payees/${payeeId}/statements`;
      const { items } = await read<Page<StatementMonth>>(path, signal);
      return items.toReversed();
    },
  });
}

export function useStatement(payeeId: string, month: string) {
  return useQuery({
    queryKey: keys.statement(payeeId, month),
    queryFn: ({ signal }) =>
      read<Statement>(`/api/incentive/payees/${payeeId}/statements/${month}`, signal),
  });
}

/** As it is in the intervals that hold a date. */
export function useProgress(payeeId: string, at: string) {
  return useQuery({
    queryKey: keys.progress(payeeId, at),
    queryFn: ({ signal }) =>
      read<Progress>(withQuery(`/api/incentive/payees/${payeeId}/progress`, { at }), signal),
  });
}

export function useExplanation(lineId: string) {
  return useQuery({
    queryKey: keys.explanation(lineId),
    staleTime: Infinity,
    queryFn: ({ signal }) => read<Explanation>(`/api/incentive/ledger-lines/${lineId}`, signal),
  });
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: keys.plan(id),
    staleTime: Infinity,
    queryFn: ({ signal }) => read<Plan>(`/api/incentive/plans/${id}`, signal),
  });
}
