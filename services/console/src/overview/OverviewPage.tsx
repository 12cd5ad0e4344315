import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { Failure, Loading, Nothing } from '../ui/states';
import { Headline } from './Headline';
import { Leaderboard } from './Leaderboard';
import { MonthChart } from './MonthChart';
import { ShareList } from './ShareList';
import { rangeOf, useSales, yearsOf } from './useOverview';
import './overview.css';

export function OverviewPage() {
  const { t } = useSpeech();
  const [query, setQuery] = useSearchParams();
  const months = useSales('month');
  const years = yearsOf(months.data ?? []);
  const year = query.get('year') ?? years[0];

  return (
    <>
      <PageHead title={t.pages.overview} text={t.overview.text}>
        {year && years.length > 1 && (
          <Segmented
            aria-label={t.attainment.year}
            value={year}
            options={years.toReversed()}
            onChange={(chosen) => {
              setQuery({ year: chosen });
            }}
          />
        )}
      </PageHead>
      {months.error ? (
        <Failure error={months.error} again={() => void months.refetch()} />
      ) : months.isPending ? (
        <Loading rows={10} />
      ) : year ? (
        <div className="overview">
          <Headline months={months.data.filter((row) => row.key.startsWith(year))} />
          <div className="overview-main">
            <section className="panel overview-wide">
              <h2>{t.overview.byMonth}</h2>
              <MonthChart year={year} months={months.data} />
            </section>
            <ShareList title={t.overview.byProduct} by="product" range={rangeOf(year)} />
            <ShareList title={t.overview.bySector} by="sector" range={rangeOf(year)} />
          </div>
          <div className="overview-side">
            <Leaderboard range={rangeOf(year)} />
            <ShareList title={t.overview.byRegion} by="region" range={rangeOf(year)} />
          </div>
        </div>
      ) : (
        <Nothing text={t.overview.none} />
      )}
    </>
  );
}
