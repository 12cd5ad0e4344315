import { useQuery } from '@tanstack/react-query';
import { read } from '../api/http';

/** Who is logged in, and what they may do, as team says it. */
export interface Me {
  subject: string;
  name: string;
  kind: 'PERSON' | 'MACHINE';
  memberId?: string;
  memberName?: string;
  roles: Role[];
  rights: string[];
}

export interface Role {
  role: 'MEMBER' | 'MANAGER' | 'DIRECTOR' | 'COMPENSATION' | 'FINANCE' | 'OPERATOR';
  unitId?: string;
  unitName?: string;
}

/** Who is logged in; an error with status 401 when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    // A role that was granted or lost shows without a new login.
    staleTime: 30_000,
    refetchInterval: 60_000,
    queryFn: ({ signal }) => read<Me>('/api/team/me', signal),
  });
}

/** Leads to the login, and from there back to where the user is. */
export function logIn(): void {
  const here = location.pathname + location.search;
  location.assign(`/login?to=${encodeURIComponent(here)}`);
}

/** Name of the channel on which a renewed login is told to the other windows. */
export const renewals = 'paceline.session';
