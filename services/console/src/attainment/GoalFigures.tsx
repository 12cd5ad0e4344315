import type { ReactNode } from 'react';
import type { Attainment } from '../api/types';
import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';

export function GoalFigures({ goal }: { goal: Attainment }) {
  const { t, format } = useSpeech();
  const figure = (value: string) => format.figure(value, goal.metric, goal.currency);
  const gap = difference(goal.target, goal.achieved);
  const rows: [string, string | number, ReactNode, string?][] = [
    [t.attainment.achieved, goal.achieved, figure(goal.achieved), 'detail-achieved'],
    [t.attainment.target, goal.target, figure(goal.target)],
    gap.over
      ? [t.attainment.surplus, gap.size, figure(gap.size)]
      : [t.attainment.gap, gap.size, figure(gap.size)],
    [t.attainment.expected, goal.expected, figure(goal.expected)],
    [t.attainment.deals, goal.deals, format.number(goal.deals), 'detail-deals'],
  ];
  return (
    <dl className="figures">
      {rows.map(([label, value, shown, testId]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <LiveFigure value={value} {...(testId && { testId })}>
              {shown}
            </LiveFigure>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Exact difference of two decimal strings, as a size and a side. */
export function difference(target: string, achieved: string): { size: string; over: boolean } {
  const scale = Math.max(decimals(target), decimals(achieved));
  const gap = scaled(target, scale) - scaled(achieved, scale);
  const size = (gap < 0n ? -gap : gap).toString().padStart(scale + 1, '0');
  const whole = scale === 0 ? size : `${size.slice(0, -scale)}.${size.slice(-scale)}`;
  return { size: whole, over: gap < 0n };
}

function decimals(value: string): number {
  return (value.split('.')[1] ?? '').length;
}

function scaled(value: string, scale: number): bigint {
  const [whole = '0', part = ''] = value.split('.');
  return BigInt(whole + part.padEnd(scale, '0'));
}
