import { Table } from 'antd';
import type { LedgerLine, Slice } from '../api/types';
import { useSpeech } from '../i18n';

/** What fell into which tier, and what each part paid. */
export function SliceTable({ line }: { line: LedgerLine }) {
  const { t, format } = useSpeech();
  const money = (amount: string) => format.money(amount, line.amount.currency);
  return (
    <Table<Slice>
      rowKey={(slice) => `${slice.from} ${slice.rate}`}
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={line.slices}
      columns={[
        {
          title: t.explanation.tier,
          key: 'tier',
          render: (_, slice) =>
            slice.to
              ? t.explanation.range(format.percent(slice.from), format.percent(slice.to))
              : t.explanation.above(format.percent(slice.from)),
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
          render: (_, slice) => <strong>{money(slice.amount)}</strong>,
        },
      ]}
    />
  );
}
