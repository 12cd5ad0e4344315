import { useInfiniteQuery } from '@tanstack/react-query';
import { read, withQuery } from '../api/http';
import { pageOf } from '../api/queries';
import type { Page } from '../api/types';
import type { Role } from '../session/session';

/** Somebody who can log in. */
export interface User {
  subject: string;
  name?: string;
  suspended: boolean;
  suspension?: { by: string; at: string; reason: string };
  roles: Role[];
  lastLoginAt?: string;
}

export interface RoleGrant {
  id: string;
  subject: string;
  role: Role['role'];
  unitId?: string;
  unitName?: string;
  reason: string;
  proposedBy: string;
  approvedBy: string;
  grantedAt: string;
  revocation?: { by: string; at: string; reason: string };
}

/** Page after page of a list. */
function usePages<T>(name: string, path: string) {
  return useInfiniteQuery({
    queryKey: [name],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      pageOf(await read<Page<T>>(withQuery(path, { limit: 50, cursor: pageParam }), signal)),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useUsers() {
  return usePages<User>('users', '/api/team/users');
}

export function useGrants() {
  return usePages<RoleGrant>('grants', '/api/team/role-grants');
}
