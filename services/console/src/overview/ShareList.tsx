import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { Failure, Loading, Nothing } from '../ui/states';
import { totalsOf, useSales, type Breakdown, type Range } from './useOverview';

interface Properties {
  title: string;
  by: Breakdown;
  range: Range;
}

/** A breakdown as bars behind words: the longest first. */
export function ShareList({ title, by, range }: Properties) {
  const { t, format } = useSpeech();
  const sales = useSales(by, range);
  const rows = (sales.data ?? []).toSorted(
    (left, right) => Number(right.revenue) - Number(left.revenue),
  );
  const largest = Math.max(1, ...rows.map((row) => Number(row.revenue)));
  const total = totalsOf(rows).revenue;
  return (
    <section className="panel">
      <h2>{title}</h2>
      {sales.error ? (
        <Failure error={sales.error} again={() => void sales.refetch()} />
      ) : sales.isPending ? (
        <Loading rows={4} />
      ) : rows.length === 0 ? (
        <Nothing text={t.overview.none} />
      ) : (
        <ul className="shares">
          {rows.map((row) => (
            <li key={row.key}>
              <span className="share-name">
                {row.key === 'none' ? t.overview.unnamed : row.name}
              </span>
              <LiveFigure value={row.revenue} className="share-value">
                {format.wholeMoney(row.revenue, row.currency)}
              </LiveFigure>
              <span className="quiet share-percent">
                {format.percent(total > 0 ? Number(row.revenue) / total : 0)}
              </span>
              <span
                className="share-bar"
                aria-hidden
                style={{ width: `${(Number(row.revenue) / largest) * 100}%` }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
