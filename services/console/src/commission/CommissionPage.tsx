import { Select } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { Failure, Loading, Nothing } from '../ui/states';
import { ExplanationDrawer } from './ExplanationDrawer';
import { Months } from './Months';
import { ProgressCards } from './ProgressCards';
import { StatementPanel } from './StatementPanel';
import { usePayees, useStatementMonths } from './useCommission';
import './commission.css';

const keptPayee = 'paceline.payee';

export function CommissionPage() {
  const { t } = useSpeech();
  const [query, setQuery] = useSearchParams();
  const payees = usePayees();
  const payeeId =
    query.get('payee') ?? localStorage.getItem(keptPayee) ?? payees.data?.[0]?.id ?? '';
  const payee = payees.data?.find((one) => one.id === payeeId);
  const months = useStatementMonths(payee ? payeeId : '');
  const month = query.get('month') ?? months.data?.[0]?.month;

  useEffect(() => {
    if (payees.data?.[0] && !payee) {
      setQuery({ payee: payees.data[0].id }, { replace: true });
    }
  }, [payees.data, payee, setQuery]);

  const change = (part: { payee?: string; month?: string; line?: string }) => {
    setQuery({ payee: payeeId, ...(month && { month }), ...part });
  };

  return (
    <>
      <PageHead title={t.pages.commission} text={t.commission.text}>
        <Select
          className="payee"
          data-testid="payee"
          aria-label={t.commission.payee}
          showSearch={{ optionFilterProp: 'label' }}
          loading={payees.isPending}
          value={payee?.id ?? null}
          options={(payees.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(id: string) => {
            localStorage.setItem(keptPayee, id);
            setQuery({ payee: id });
          }}
        />
      </PageHead>
      {payees.error ? (
        <Failure error={payees.error} again={() => void payees.refetch()} />
      ) : payees.isPending ? (
        <Loading />
      ) : !payee ? (
        <Nothing text={t.commission.noPayees} />
      ) : (
        <div className="commission">
          <ProgressCards payeeId={payeeId} />
          {months.error ? (
            <Failure error={months.error} again={() => void months.refetch()} />
          ) : months.isPending ? (
            <Loading />
          ) : month ? (
            <>
              <Months
                months={months.data}
                chosen={month}
                onChoose={(chosen) => {
                  change({ month: chosen });
                }}
              />
              <StatementPanel
                payeeId={payeeId}
                month={month}
                onExplain={(line) => {
                  change({ line });
                }}
              />
            </>
          ) : (
            <Nothing text={t.commission.noMonths(payee.name)} />
          )}
        </div>
      )}
      <ExplanationDrawer
        lineId={query.get('line') ?? undefined}
        onClose={() => {
          change({});
        }}
      />
    </>
  );
}
