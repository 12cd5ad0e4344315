import { useQueries, useQueryClient } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { pageOf } from '../api/queries';
import type { Page } from '../api/types';

/** What one person proposed and another one decides. */
export interface Approval {
  id: string;
  kind: string;
  title: string;
  details: { before?: unknown; after?: unknown };
  proposedBy: { subject: string; name: string };
  proposedAt: string;
  status: 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  decidedBy?: { subject: string; name: string };
  decidedAt?: string;
  reason?: string;
  mayApprove: boolean;
  mayNotBecause?: string | { message?: string; detail?: string };
}

/** An approval with the service that keeps it. */
export interface Kept extends Approval {
  service: string;
}

const services = ['team', 'goal', 'incentive'] as const;

/** Of all services, the newest first. */
export function useApprovals(status: string) {
  return useQueries({
    queries: services.map((service) => ({
      queryKey: ['approvals', service, status],
      refetchInterval: 15_000,
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Kept[]> => {
        const path = withQuery(`/api/${service}/approvals`, { status, limit: 100 });
        const page = pageOf(await read<Page<Approval>>(path, signal));
        return page.items.map((item) => ({ ...item, service }));
      },
    })),
    combine: (answers) => ({
      pending: answers.some((one) => one.isPending),
      error: answers.find((one) => one.error)?.error,
      items: answers
        .flatMap((one) => one.data ?? [])
        .toSorted((one, other) => other.proposedAt.localeCompare(one.proposedAt)),
    }),
  });
}

export function useForgetApprovals(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['approvals'] });
    void client.invalidateQueries({ queryKey: ['grants'] });
    void client.invalidateQueries({ queryKey: ['users'] });
  };
}
