import { useInfiniteQuery } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { pageOf } from '../api/queries';
import type { Page } from '../api/types';

export const services = ['team', 'crm', 'deal', 'goal', 'incentive', 'analytics'] as const;
export type ServiceName = (typeof services)[number];
export type Outcome = 'SUCCEEDED' | 'REFUSED';

export interface AuditEntry {
  id: string;
  at: string;
  actor?: { subject?: string; name?: string };
  origin?: { address?: string; request?: string };
  action: string;
  object?: { type?: string; id?: string };
  verdict: { outcome: Outcome; code?: string; reason?: string; times?: number };
  changes: { field: string; before?: unknown; after?: unknown }[];
}

/** The newest first. */
export function useAudit(service: ServiceName, filters: { outcome: string; actor: string }) {
  return useInfiniteQuery({
    queryKey: ['audit', service, filters],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const path = `/api/${service}/audit/entries`;
      return pageOf(
        await read<Page<AuditEntry>>(
          withQuery(path, { ...filters, limit: 50, cursor: pageParam }),
          signal,
        ),
      );
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
