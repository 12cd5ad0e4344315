import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { usePhone } from '../app/preferences';
import type { LedgerLine } from '../api/types';
import { useSpeech, type Format, type Texts } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { Failure, Loading, Nothing } from '../ui/states';
import { useStatement } from './useCommission';

interface Properties {
  payeeId: string;
  month: string;
  onExplain: (lineId: string) => void;
}

export function StatementPanel({ payeeId, month, onExplain }: Properties) {
  const { t, format } = useSpeech();
  const phone = usePhone();
  const statement = useStatement(payeeId, month);
  const columns = useMemo(
    () => (phone ? narrowColumns(t, format, onExplain) : wideColumns(t, format, onExplain)),
    [phone, t, format, onExplain],
  );
  if (statement.isPending) {
    return <Loading rows={8} />;
  }
  if (statement.error) {
    return <Failure error={statement.error} again={() => void statement.refetch()} />;
  }
  const { lines, lineCount } = statement.data;
  const total = statement.data.total ?? { amount: '0', currency: statement.data.currency ?? 'USD' };
  return (
    <section className="panel" aria-label={t.commission.statement}>
      <div className="statement-head">
        <div>
          <h2>{format.month(`${month}-01`)}</h2>
          <p>{t.commission.lineCount(format.number(lineCount))}</p>
        </div>
        <LiveFigure value={total.amount} testId="commission-total" className="statement-total">
          {format.moneyOf(total)}
        </LiveFigure>
      </div>
      <Table<LedgerLine>
        rowKey="id"
        size="middle"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={columns}
        dataSource={lines}
        rowClassName="row-opens"
        onRow={(line) => ({
          'data-testid': `line-${line.id}`,
          onClick: () => {
            onExplain(line.id);
          },
        })}
        locale={{ emptyText: <Nothing text={t.commission.noLines} /> }}
      />
    </section>
  );
}

function opener(line: LedgerLine, t: Texts, onExplain: (id: string) => void) {
  return (
    <button
      type="button"
      className="goal-name"
      onClick={() => {
        onExplain(line.id);
      }}
    >
      {line.dealName ?? (line.dealId ? t.commission.deal : t.commission.byHand)}
    </button>
  );
}

function kind(line: LedgerLine, t: Texts) {
  return <span className={`kind kind-${line.kind}`}>{t.commission.kinds[line.kind]}</span>;
}

function attainment(line: LedgerLine, format: Format): string {
  return line.attainmentBefore && line.attainmentAfter
    ? `${format.percent(line.attainmentBefore)} → ${format.percent(line.attainmentAfter)}`
    : '–';
}

function wideColumns(
  t: Texts,
  format: Format,
  onExplain: (id: string) => void,
): TableColumnsType<LedgerLine> {
  return [
    {
      title: t.commission.deal,
      key: 'deal',
      ellipsis: true,
      render: (_, line) => opener(line, t, onExplain),
    },
    {
      title: t.commission.component,
      key: 'component',
      ellipsis: true,
      width: 180,
      render: (_, line) => `${line.component} · ${line.interval.label}`,
    },
    { title: t.commission.kind, key: 'kind', width: 120, render: (_, line) => kind(line, t) },
    {
      title: t.commission.credited,
      key: 'credited',
      align: 'right',
      width: 120,
      render: (_, line) =>
        line.credited ? format.money(line.credited, line.amount.currency) : '–',
    },
    {
      title: t.commission.attainment,
      key: 'attainment',
      align: 'right',
      width: 160,
      render: (_, line) => attainment(line, format),
    },
    {
      title: t.commission.amount,
      key: 'amount',
      align: 'right',
      width: 120,
      render: (_, line) => <strong>{format.moneyOf(line.amount)}</strong>,
    },
  ];
}

function narrowColumns(
  t: Texts,
  format: Format,
  onExplain: (id: string) => void,
): TableColumnsType<LedgerLine> {
  return [
    {
      title: t.commission.lines,
      key: 'line',
      render: (_, line) => (
        <div className="goal-narrow">
          <div className="goal-line">
            {opener(line, t, onExplain)}
            <strong>{format.moneyOf(line.amount)}</strong>
          </div>
          <div className="goal-line goal-small">
            <span>{`${line.component} · ${attainment(line, format)}`}</span>
            {kind(line, t)}
          </div>
        </div>
      ),
    },
  ];
}
