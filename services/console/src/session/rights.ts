import { createContext, use } from 'react';
import type { Me } from './session';

const Context = createContext<Me | undefined>(undefined);

export const MeProvider = Context.Provider;

/** Who is logged in; every page has somebody. */
export function useUser(): Me {
  const me = use(Context);
  if (!me) {
    throw new Error('Nobody is logged in');
  }
  return me;
}

/** Whether the user has a right at all; the services decide again, and how far it reaches. */
export function useRight(): (right: string) => boolean {
  const { rights } = useUser();
  return (right) => rights.includes(right);
}
