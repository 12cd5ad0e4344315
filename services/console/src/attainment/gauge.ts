import type { EChartsCoreOption } from 'echarts/core';
import type { Pace } from '../api/types';
import type { Palette } from '../app/theme';

const fullRatio = 1.5;

export function paceColor(pace: Pace, colors: Palette): string {
  const byPace: Record<Pace, string> = {
    AHEAD: colors.ahead,
    ON_TRACK: colors.onTrack,
    BEHIND: colors.behind,
    NOT_STARTED: colors.notStarted,
  };
  return byPace[pace];
}

/** A half circle up to one and a half targets, with a pointer where the goal should be by now. */
export function gaugeOption(
  ratio: number,
  expected: number,
  pace: Pace,
  colors: Palette,
): EChartsCoreOption {
  const arc = {
    type: 'gauge',
    startAngle: 200,
    endAngle: -20,
    min: 0,
    max: fullRatio,
    radius: '108%',
    center: ['50%', '66%'],
    axisLabel: { show: false },
    axisTick: { show: false },
    title: { show: false },
    detail: { show: false },
  };
  return {
    aria: { enabled: false },
    animationDurationUpdate: 500,
    series: [
      {
        ...arc,
        id: 'achieved',
        splitNumber: 3,
        splitLine: { distance: -14, length: 14, lineStyle: { color: colors.paper, width: 2 } },
        progress: { show: true, width: 14, itemStyle: { color: paceColor(pace, colors) } },
        axisLine: { lineStyle: { width: 14, color: [[1, colors.line]] } },
        pointer: { show: false },
        data: [{ value: Math.min(ratio, fullRatio) }],
      },
      {
        ...arc,
        id: 'expected',
        splitLine: { show: false },
        axisLine: { show: false },
        pointer: {
          icon: 'triangle',
          width: 11,
          length: 9,
          offsetCenter: [0, '-74%'],
          itemStyle: { color: colors.ink },
        },
        data: [{ value: Math.min(expected, fullRatio) }],
      },
    ],
  };
}
