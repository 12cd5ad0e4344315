import { Input, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useSpeech } from '../i18n';
import { NameSelect } from '../ui/NameSelect';
import { useSettled } from '../ui/useSettled';
import { useCustomers, useMembers, useProducts, type DealFilters } from './useDeals';

interface Properties {
  filters: DealFilters;
  onChange: (change: Partial<Record<keyof DealFilters, string | undefined>>) => void;
}

const statuses = ['OPEN', 'WON', 'LOST', 'CANCELLED'] as const;
const sorts = ['-closeDate', 'closeDate', '-amount', 'amount', 'name', '-name'] as const;

export function DealFilterBar({ filters, onChange }: Properties) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState(filters.q ?? '');
  const search = useSettled(typed, 300);

  useEffect(() => {
    if (search !== (filters.q ?? '')) {
      onChange({ q: search || undefined });
    }
    // Only what was typed goes into the address, not the other way round.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search]);

  return (
    <div className="filters" role="search">
      <Segmented
        aria-label={t.deals.status}
        data-testid="deal-status"
        value={filters.status ?? ''}
        options={[
          { value: '', label: t.deals.all },
          ...statuses.map((status) => ({ value: status, label: t.deals.statuses[status] })),
        ]}
        onChange={(status) => {
          onChange({ status: status || undefined });
        }}
      />
      <div className="filter-fields">
        <Input
          allowClear
          className="filter-search"
          data-testid="deal-search"
          aria-label={t.deals.search}
          placeholder={t.deals.search}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <NameSelect
          find={useMembers}
          label={t.deals.owner}
          value={filters.ownerId}
          onChange={(ownerId) => {
            onChange({ ownerId });
          }}
        />
        <NameSelect
          find={useCustomers}
          label={t.deals.customer}
          value={filters.customerId}
          onChange={(customerId) => {
            onChange({ customerId });
          }}
        />
        <NameSelect
          find={useProducts}
          label={t.deals.product}
          value={filters.productId}
          onChange={(productId) => {
            onChange({ productId });
          }}
        />
        <Select
          aria-label={t.deals.sort}
          value={filters.sort ?? '-closeDate'}
          options={sorts.map((sort) => ({ value: sort, label: t.deals.sorts[sort] }))}
          onChange={(sort: string) => {
            onChange({ sort });
          }}
        />
      </div>
    </div>
  );
}
