import { lazy, Suspense } from 'react';
import type { ChartProperties } from './Chart';

const Chart = lazy(() => import('./Chart'));

/** Charts come in their own file: a page with tables only never loads it. */
export function LazyChart(properties: ChartProperties) {
  return (
    <Suspense fallback={<div style={{ height: properties.height }} />}>
      <Chart {...properties} />
    </Suspense>
  );
}
