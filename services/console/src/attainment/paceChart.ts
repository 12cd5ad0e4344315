import type { EChartsCoreOption } from 'echarts/core';
import type { Attainment, PaceLine } from '../api/types';
import type { Palette } from '../app/theme';
import type { Format, Texts } from '../i18n';
import { axisStyle, tooltipStyle } from '../ui/chartStyle';
import { paceColor } from './gauge';

interface Look {
  t: Texts;
  format: Format;
  colors: Palette;
}

/** Expected against achieved, day by day; nothing to draw without points. */
export function paceOption(
  line: PaceLine,
  goal: Attainment,
  { t, format, colors }: Look,
): EChartsCoreOption | undefined {
  if (line.points.length === 0) {
    return undefined;
  }
  const color = paceColor(goal.pace, colors);
  const exact = (value: number) => format.figure(String(value), goal.metric, goal.currency);
  const short = (value: number) =>
    goal.metric === 'REVENUE' && goal.currency
      ? format.shortMoney(value, goal.currency)
      : format.number(value);
  const series = (id: string, name: string, value: (index: number) => number | null) => ({
    id,
    name,
    type: 'line',
    showSymbol: false,
    data: line.points.map((point, index) => [point.date, value(index)]),
  });
  return {
    animationDurationUpdate: 400,
    grid: { left: 4, right: 12, top: 34, bottom: 4, outerBoundsMode: 'same' },
    legend: {
      left: 0,
      top: 0,
      icon: 'roundRect',
      itemWidth: 14,
      itemHeight: 3,
      itemGap: 18,
      textStyle: { color: colors.quiet },
    },
    tooltip: {
      ...tooltipStyle(colors),
      trigger: 'axis',
      valueFormatter: (value: unknown) => (value == null ? '–' : exact(Number(value))),
      axisPointer: { lineStyle: { color: colors.faint } },
    },
    xAxis: {
      type: 'time',
      ...axisStyle(colors),
      splitLine: { show: false },
      axisLabel: {
        color: colors.quiet,
        hideOverlap: true,
        showMaxLabel: false,
        formatter: (value: number) => format.shortDate(new Date(value).toISOString()),
      },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      ...axisStyle(colors),
      axisLine: { show: false },
      axisLabel: { color: colors.quiet, formatter: short },
    },
    series: [
      {
        ...series('achieved', t.attainment.achieved, (index) => {
          const achieved = line.points[index]?.achieved;
          return achieved == null ? null : Number(achieved);
        }),
        lineStyle: { width: 2.5, color },
        itemStyle: { color },
        areaStyle: { color, opacity: 0.1 },
        z: 3,
      },
      {
        ...series('expected', t.attainment.expectedLine, (index) =>
          Number(line.points[index]?.expected ?? 0),
        ),
        lineStyle: { width: 1.5, type: [5, 4], color: colors.faint },
        itemStyle: { color: colors.faint },
      },
    ],
  };
}
