import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask, read, withQuery } from '../api/http';
import { keys, pageOf } from '../api/queries';
import type { Customer, Deal, DealRevision, Member, Page, Pipeline, Product } from '../api/types';

export interface DealFilters {
  status?: string;
  ownerId?: string;
  customerId?: string;
  productId?: string;
  q?: string;
  sort?: string;
}

export const filterNames = ['status', 'ownerId', 'customerId', 'productId', 'q', 'sort'] as const;

export function useDeals(filters: DealFilters) {
  return useInfiniteQuery({
    queryKey: keys.deals(filters),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read<Page<Deal>>(
        withQuery('/api/deal/deals', { ...filters, limit: 50, cursor: pageParam }),
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useDeal(id: string) {
  return useQuery({
    queryKey: keys.deal(id),
    queryFn: async ({ signal }): Promise<Deal> => {
      const { body, headers } = await ask<Deal>(`/api/deal/deals/${id}`, { signal });
      const tag = /"(\d+)"/.exec(headers.get('ETag') ?? '')?.[1];
      return tag ? { ...body, revision: Number(tag) } : body;
    },
  });
}

export function useDealHistory(id: string) {
  return useQuery({
    queryKey: keys.history(id),
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<DealRevision> | DealRevision[]>(`/api/deal/deals/${id}/history`, signal),
      ).items,
  });
}

export function usePipelines() {
  return useQuery({
    queryKey: ['pipelines'],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      pageOf(await read<Page<Pipeline> | Pipeline[]>('/api/deal/pipelines', signal)).items,
  });
}

/** The first names that fit what is typed, for a field that finds a thing by its name. */
function useNames<T extends { id: string; name: string }>(path: string, q: string) {
  return useQuery({
    queryKey: ['names', path, q],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<T[]> =>
      pageOf(await read<Page<T> | T[]>(withQuery(path, { q, limit: 50 }), signal)).items,
  });
}

export const useMembers = (q: string) => useNames<Member>('/api/team/members', q);
export const useCustomers = (q: string) => useNames<Customer>('/api/crm/customers', q);
export const useProducts = (q: string) => useNames<Product>('/api/deal/products', q);

export function useCustomer(id: string | null | undefined) {
  return useQuery({
    queryKey: ['customer', id],
    enabled: Boolean(id),
    queryFn: ({ signal }) => read<Customer>(`/api/crm/customers/${id ?? ''}`, signal),
  });
}
