import { useMemo } from 'react';
import type { SalesRow } from '../api/types';
import { useSpeech } from '../i18n';
import { axisStyle, tooltipStyle } from '../ui/chartStyle';
import { LazyChart } from '../ui/LazyChart';
import { usePalette } from '../ui/usePalette';

export function MonthChart({ year, months }: { year: string; months: SalesRow[] }) {
  const { t, format } = useSpeech();
  const colors = usePalette();
  const option = useMemo(() => {
    const currency = months[0]?.currency ?? 'USD';
    const byKey = new Map(months.map((row) => [row.key, row]));
    const names = Array.from(
      { length: 12 },
      (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`,
    );
    return {
      animationDurationUpdate: 400,
      grid: { left: 4, right: 4, top: 12, bottom: 4, outerBoundsMode: 'same' },
      tooltip: {
        ...tooltipStyle(colors),
        trigger: 'axis',
        axisPointer: { type: 'shadow', shadowStyle: { color: colors.faint, opacity: 0.12 } },
        valueFormatter: (value: unknown) => format.wholeMoney(String(value), currency),
      },
      xAxis: {
        type: 'category',
        data: names.map((month) => format.shortMonth(`${month}-01`)),
        ...axisStyle(colors),
        axisLabel: { color: colors.quiet, interval: 0, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        ...axisStyle(colors),
        axisLine: { show: false },
        axisLabel: {
          color: colors.quiet,
          formatter: (value: number) => format.shortMoney(value, currency),
        },
      },
      series: [
        {
          id: 'revenue',
          name: t.overview.revenue,
          type: 'bar',
          barMaxWidth: 44,
          itemStyle: { color: colors.onTrack, borderRadius: [5, 5, 0, 0] },
          data: names.map((month) => Number(byKey.get(month)?.revenue ?? 0)),
        },
      ],
    };
  }, [year, months, t, format, colors]);
  return <LazyChart option={option} height={270} label={t.overview.monthLabel(year)} />;
}
