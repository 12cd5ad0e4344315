import type { SalesRow } from '../api/types';
import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { totalsOf } from './useOverview';

export function Headline({ months }: { months: SalesRow[] }) {
  const { t, format } = useSpeech();
  const { revenue, deals } = totalsOf(months);
  const currency = months[0]?.currency ?? 'USD';
  const best = months.reduce<SalesRow | undefined>(
    (top, row) => (Number(row.revenue) > Number(top?.revenue ?? 0) ? row : top),
    undefined,
  );
  const figures: [string, number, string, string?][] = [
    [t.overview.revenue, revenue, format.wholeMoney(String(revenue), currency), 'overview-revenue'],
    [t.overview.deals, deals, format.number(deals), 'overview-deals'],
    [
      t.overview.average,
      deals > 0 ? revenue / deals : 0,
      format.wholeMoney(String(deals > 0 ? revenue / deals : 0), currency),
    ],
    [t.overview.bestMonth, Number(best?.revenue ?? 0), best ? format.month(`${best.key}-01`) : '–'],
  ];
  return (
    <dl className="headline">
      {figures.map(([name, value, shown, testId]) => (
        <div key={name} className="panel">
          <dt>{name}</dt>
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
