import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Select } from 'antd';
import type { Payee } from '../api/types';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { Failure, Loading, Nothing } from '../ui/states';
import { useSettled } from '../ui/useSettled';
import { ExplanationDrawer } from './ExplanationDrawer';
import { Months } from './Months';
import { ProgressCards } from './ProgressCards';
import { StatementPanel } from './StatementPanel';
import { usePayees, useStatementMonths } from './useCommission';
import './commission.css';

const keptPayee = 'paceline.payee';

/** Whom the page shows: the address says it, else the one looked at last, else the first. */
function usePayee(chosenId: string | null): {
  payee: Payee | undefined;
  first: Payee[] | undefined;
} {
  const first = usePayees('').data;
  const wanted = chosenId ?? localStorage.getItem(keptPayee);
  const known = first?.find((one) => one.id === wanted);
  const unlisted = chosenId && first ? { id: chosenId, name: '' } : undefined;
  return { payee: known ?? unlisted ?? first?.[0], first };
}

export function CommissionPage() {
  const { t } = useSpeech();
  const [query, setQuery] = useSearchParams();
  const [typed, setTyped] = useState('');
  const found = usePayees(useSettled(typed));
  const { payee, first } = usePayee(query.get('payee'));
  const payeeId = payee?.id ?? '';
  const months = useStatementMonths(payeeId);
  const month = query.get('month') ?? months.data?.[0]?.month;

  const change = (part: { payee?: string; month?: string; line?: string }) => {
    setQuery({ payee: payeeId, ...(month && { month }), ...part });
  };
  const options = (found.data ?? []).map((one) => ({ value: one.id, label: one.name }));
  if (payee?.name && !options.some((one) => one.value === payee.id)) {
    options.unshift({ value: payee.id, label: payee.name });
  }

  return (
    <>
      <PageHead title={t.pages.commission} text={t.commission.text}>
        <Select
          className="payee"
          data-testid="payee"
          aria-label={t.commission.payee}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={found.isFetching}
          value={payeeId === '' ? null : payeeId}
          options={options}
          notFoundContent={t.states.noName}
          onChange={(id: string) => {
            localStorage.setItem(keptPayee, id);
            setQuery({ payee: id });
          }}
        />
      </PageHead>
      {found.error ? (
        <Failure error={found.error} again={() => void found.refetch()} />
      ) : !first ? (
        <Loading />
      ) : !payee ? (
        <Nothing text={t.commission.noPayees} />
      ) : months.error ? (
        <Failure error={months.error} again={() => void months.refetch()} />
      ) : months.isPending ? (
        <Loading />
      ) : (
        <div className="commission">
          <ProgressCards payeeId={payeeId} at={progressDate(month)} />
          {month ? (
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

/** The first day of the month looked at: its quarter and year are those whose progress is shown. */
function progressDate(month: string | undefined): string {
  return month ? `${month}-01` : new Date().toISOString().slice(0, 10);
}
