import { Table } from 'antd';
import type { LedgerLine, TierSlice } from '../api/types';
import { useSpeech } from '../i18n';

/** What fell into which tier, and what each part paid. */
export function SliceTable({ line }: { line: LedgerLine }) {
  const { t, format } = useSpeech();
  const money = (amount: string) => format.money(amount, line.amount.currency);
  return (
    <Table<TierSlice>
      rowKey={(slice) => slice.from}
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={line.slices}
      columns={[
        {
          title: t.explanation.tier,
          key: 'tier',
          render: (_, slice) =>
            slice.tierTo
              ? t.explanation.range(format.percent(slice.tierFrom), format.percent(slice.tierTo))
              : t.explanation.above(format.percent(slice.tierFrom)),
        },
        {
          title: t.commission.credited,
          key: 'credited',
          align: 'right',
          render: (_, slice) => money(slice.credited),
        },
        {
          title: t.explanation.rate,
          key: 'rate',
          align: 'right',
          render: (_, slice) => format.percent(slice.rate, 6),
        },
        {
          title: t.commission.amount,
          key: 'amount',
          align: 'right',
          render: (_, slice) => (
            <strong>{format.exactMoney(slice.amount, line.amount.currency)}</strong>
          ),
        },
      ]}
    />
  );
}
