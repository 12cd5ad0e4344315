import { Navigate } from 'react-router';
import { useRight } from '../session/rights';

/** The first page that is of use to the user. */
export function Home() {
  const has = useRight();
  const place = has('SEE_GOALS') ? '/attainment' : has('SEE_IMPORTS') ? '/import' : '/approvals';
  return <Navigate to={place} replace />;
}
