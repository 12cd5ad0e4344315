import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { usePhone } from '../app/preferences';
import type { Deal } from '../api/types';
import { useSpeech, type Format, type Texts } from '../i18n';
import { Failure, Loading, Nothing } from '../ui/states';
import { DealStatusTag } from './DealStatusTag';
import { useDeals, type DealFilters } from './useDeals';

interface Properties {
  filters: DealFilters;
  onOpen: (id: string) => void;
}

export function DealTable({ filters, onOpen }: Properties) {
  const { t, format } = useSpeech();
  const phone = usePhone();
  const deals = useDeals(filters);
  const columns = useMemo(
    () => (phone ? narrowColumns(t, format, onOpen) : wideColumns(t, format, onOpen)),
    [phone, t, format, onOpen],
  );

  if (deals.isPending) {
    return <Loading rows={10} />;
  }
  if (deals.error) {
    return <Failure error={deals.error} again={() => void deals.refetch()} />;
  }
  const rows = deals.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Table<Deal>
        rowKey="id"
        size="middle"
        pagination={false}
        columns={columns}
        dataSource={rows}
        rowClassName="row-opens"
        onRow={(deal) => ({
          'data-testid': `deal-${deal.id}`,
          onClick: () => {
            onOpen(deal.id);
          },
        })}
        locale={{ emptyText: <Nothing text={t.deals.none} /> }}
      />
      {deals.hasNextPage && (
        <div className="more">
          <Button
            loading={deals.isFetchingNextPage}
            data-testid="deals-more"
            onClick={() => void deals.fetchNextPage()}
          >
            {t.deals.more}
          </Button>
        </div>
      )}
    </>
  );
}

function opener(deal: Deal, onOpen: (id: string) => void) {
  return (
    <button
      type="button"
      className="goal-name"
      onClick={() => {
        onOpen(deal.id);
      }}
    >
      {deal.name}
    </button>
  );
}

function productsOf(deal: Deal): string {
  return deal.lines.map((line) => line.productName ?? '').join(', ');
}

function wideColumns(
  t: Texts,
  format: Format,
  onOpen: (id: string) => void,
): TableColumnsType<Deal> {
  return [
    {
      title: t.deals.name,
      key: 'name',
      ellipsis: true,
      render: (_, deal) => opener(deal, onOpen),
    },
    { title: t.deals.owner, dataIndex: 'ownerName', key: 'owner', ellipsis: true, width: 170 },
    {
      title: t.deals.product,
      key: 'product',
      ellipsis: true,
      width: 150,
      render: (_, deal) => productsOf(deal),
    },
    {
      title: t.deals.amount,
      key: 'amount',
      align: 'right',
      width: 120,
      render: (_, deal) => format.moneyOf(deal.amount),
    },
    {
      title: t.deals.closes,
      key: 'closes',
      width: 130,
      render: (_, deal) => closes(deal, format),
    },
    {
      title: t.deals.status,
      key: 'status',
      width: 150,
      render: (_, deal) => <DealStatusTag status={deal.status} stage={deal.stage} />,
    },
  ];
}

function narrowColumns(
  t: Texts,
  format: Format,
  onOpen: (id: string) => void,
): TableColumnsType<Deal> {
  return [
    {
      title: t.deals.deal,
      key: 'deal',
      render: (_, deal) => (
        <div className="goal-narrow">
          <div className="goal-line">
            {opener(deal, onOpen)}
            <strong>{format.moneyOf(deal.amount)}</strong>
          </div>
          <div className="goal-line goal-small">
            <span>{[deal.ownerName, closes(deal, format)].filter(Boolean).join(' · ')}</span>
            <DealStatusTag status={deal.status} stage={deal.stage} />
          </div>
        </div>
      ),
    },
  ];
}

function closes(deal: Deal, format: Format): string {
  const date = deal.closeDate ?? deal.expectedCloseOn;
  return date ? format.date(date) : '';
}
