import { type RouteObject } from 'react-router';
import { RenewedPage } from '../session/RenewedPage';
import { Home } from './Home';
import { Broken, Missing } from './Missing';
import { Shell } from './Shell';

export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <Broken />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Home /> },
      {
        path: 'overview',
        lazy: async () => ({ Component: (await import('../overview/OverviewPage')).OverviewPage }),
      },
      {
        path: 'attainment',
        lazy: async () => ({
          Component: (await import('../attainment/AttainmentPage')).AttainmentPage,
        }),
      },
      {
        path: 'deals/:dealId?',
        lazy: async () => ({ Component: (await import('../deals/DealsPage')).DealsPage }),
      },
      {
        path: 'commission',
        lazy: async () => ({
          Component: (await import('../commission/CommissionPage')).CommissionPage,
        }),
      },
      {
        path: 'import',
        lazy: async () => ({ Component: (await import('../imports/ImportPage')).ImportPage }),
      },
      {
        path: 'approvals',
        lazy: async () => ({
          Component: (await import('../approvals/ApprovalsPage')).ApprovalsPage,
        }),
      },
      {
        path: 'access',
        lazy: async () => ({ Component: (await import('../access/AccessPage')).AccessPage }),
      },
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('../audit/AuditPage')).AuditPage }),
      },
      { path: 'session-renewed', element: <RenewedPage /> },
      { path: '*', element: <Missing /> },
    ],
  },
];
