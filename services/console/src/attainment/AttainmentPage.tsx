import { Drawer, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePhone } from '../app/preferences';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { Failure, Loading, Nothing } from '../ui/states';
import { GoalDetail } from './GoalDetail';
import { GoalTable } from './GoalTable';
import { goalTree, onlyMatching } from './goalTree';
import { PeriodPicker } from './PeriodPicker';
import { parsePeriod } from './periods';
import { useAttainment } from './useAttainment';
import { usePeriods } from './usePeriods';
import './attainment.css';

export function AttainmentPage() {
  const { t, format } = useSpeech();
  const phone = usePhone();
  const [query, setQuery] = useSearchParams();
  const [search, setSearch] = useState('');
  const periods = usePeriods();
  const period = query.get('period') ?? periods.data?.usual;
  const attainment = useAttainment(period);
  const choice = period ? parsePeriod(period) : undefined;
  const ofYear = useAttainment(choice?.quarter ? choice.year : undefined);

  useEffect(() => {
    if (period && !query.get('period')) {
      setQuery({ period }, { replace: true });
    }
  }, [period, query, setQuery]);

  const tree = useMemo(
    () =>
      goalTree(attainment.data?.items ?? [], ofYear.data?.items ?? [], (left, right) =>
        format.compare(left.owner.name ?? left.name, right.owner.name ?? right.name),
      ),
    [attainment.data, ofYear.data, format],
  );
  const shown = useMemo(() => onlyMatching(tree, search), [tree, search]);
  const chosenId = query.get('goal') ?? (phone ? undefined : tree[0]?.goalId);
  const chosen = attainment.data?.items.find((goal) => goal.goalId === chosenId);

  const choose = (goalId: string | undefined) => {
    setQuery({ ...(period && { period }), ...(goalId && { goal: goalId }) }, { replace: !phone });
  };
  const error = periods.error ?? attainment.error;
  const again = () => {
    void periods.refetch();
    void attainment.refetch();
  };

  return (
    <>
      <PageHead title={t.pages.attainment} text={t.attainment.text}>
        {periods.data && period && (
          <PeriodPicker
            choices={periods.data.choices}
            value={period}
            onChange={(label) => {
              setQuery({ period: label });
            }}
          />
        )}
      </PageHead>
      {error ? (
        <Failure error={error} again={again} />
      ) : (attainment.isPending && period) || periods.isPending ? (
        <Loading rows={10} />
      ) : tree.length === 0 ? (
        <Nothing text={t.attainment.none} />
      ) : (
        <div className="attainment">
          <section className="panel goals" aria-label={t.attainment.goals}>
            <Input.Search
              allowClear
              placeholder={t.attainment.search}
              aria-label={t.attainment.search}
              onChange={(event) => {
                setSearch(event.target.value);
              }}
            />
            <GoalTable
              goals={shown}
              open={search !== ''}
              chosenId={chosen?.goalId}
              onChoose={choose}
            />
          </section>
          {phone ? (
            <Drawer
              open={Boolean(chosen)}
              size="100%"
              title={t.attainment.detail}
              onClose={() => {
                choose(undefined);
              }}
            >
              {chosen && <GoalDetail goal={chosen} />}
            </Drawer>
          ) : (
            chosen && (
              <section className="panel detail" aria-label={t.attainment.detail}>
                <GoalDetail goal={chosen} key={chosen.goalId} />
              </section>
            )
          )}
        </div>
      )}
    </>
  );
}
