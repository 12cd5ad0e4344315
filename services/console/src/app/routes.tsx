import { Navigate, type RouteObject } from 'react-router';
import { Broken, Missing } from './Missing';
import { Shell } from './Shell';

export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <Broken />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Navigate to="/attainment" replace /> },
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
      { path: '*', element: <Missing /> },
    ],
  },
];
