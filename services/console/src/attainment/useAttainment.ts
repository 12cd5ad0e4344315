import { useQuery } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { keys, pageOf } from '../api/queries';
import type { Attainment, Page, PaceLine } from '../api/types';

export function useAttainment(period: string | undefined) {
  return useQuery({
    queryKey: keys.attainment(period ?? ''),
    enabled: Boolean(period),
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<Attainment> | Attainment[]>(
          withQuery('/api/analytics/attainment', { period }),
          signal,
        ),
      ),
  });
}

export function usePaceLine(goalId: string) {
  return useQuery({
    queryKey: keys.pace(goalId),
    queryFn: ({ signal }) => read<PaceLine>(`/api/goal/goals/${goalId}/pace`, signal),
  });
}
