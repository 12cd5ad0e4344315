import type { Palette } from '../app/theme';

export function tooltipStyle(colors: Palette) {
  return {
    backgroundColor: colors.paper,
    borderColor: colors.line,
    textStyle: { color: colors.ink, fontSize: 13 },
    extraCssText: 'border-radius:8px;box-shadow:0 6px 24px rgb(0 0 0 / 16%)',
    confine: true,
  };
}

export function axisStyle(colors: Palette) {
  return {
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colors.line } },
  };
}
