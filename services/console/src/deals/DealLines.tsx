import { Table } from 'antd';
import type { Deal, DealLine, DealSplit } from '../api/types';
import { useSpeech } from '../i18n';

export function DealLines({ deal }: { deal: Deal }) {
  const { t, format } = useSpeech();
  const money = (amount: string) => format.money(amount, deal.currency);
  return (
    <>
      <h3>{t.deals.lines}</h3>
      <Table<DealLine>
        rowKey="number"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={deal.lines}
        columns={[
          { title: t.deals.product, key: 'product', render: (_, line) => line.productName },
          {
            title: t.deals.quantity,
            key: 'quantity',
            align: 'right',
            render: (_, line) => format.number(line.quantity),
          },
          {
            title: t.deals.unitPrice,
            key: 'price',
            align: 'right',
            render: (_, line) => money(line.unitPrice),
          },
          {
            title: t.deals.discount,
            key: 'discount',
            align: 'right',
            render: (_, line) => money(line.discount),
          },
          {
            title: t.deals.amount,
            key: 'amount',
            align: 'right',
            render: (_, line) => <strong>{money(line.amount)}</strong>,
          },
        ]}
      />
      <h3>{t.deals.splits}</h3>
      <Table<DealSplit>
        rowKey={(split) => `${split.memberId}-${split.kind}`}
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={deal.splits}
        columns={[
          { title: t.deals.member, key: 'member', render: (_, split) => split.memberName },
          {
            title: t.deals.kind,
            key: 'kind',
            render: (_, split) => t.deals.splitKinds[split.kind],
          },
          {
            title: t.deals.share,
            key: 'share',
            align: 'right',
            render: (_, split) => format.percent(Number(split.percent) / 100, 4),
          },
          {
            title: t.deals.amount,
            key: 'amount',
            align: 'right',
            render: (_, split) => <strong>{money(split.amount)}</strong>,
          },
        ]}
      />
    </>
  );
}
