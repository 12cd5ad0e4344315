import { Drawer } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { usePhone } from '../app/preferences';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { DealDetail } from './DealDetail';
import { DealFilterBar } from './DealFilterBar';
import { DealTable } from './DealTable';
import { filterNames, type DealFilters } from './useDeals';
import './deals.css';

export function DealsPage() {
  const { t } = useSpeech();
  const phone = usePhone();
  const navigate = useNavigate();
  const { dealId } = useParams();
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => filtersOf(query), [query]);

  const goTo = (id?: string) => {
    void navigate({ pathname: id ? `/deals/${id}` : '/deals', search: query.toString() });
  };

  return (
    <>
      <PageHead title={t.pages.deals} text={t.deals.text} />
      <section className="panel" aria-label={t.pages.deals}>
        <DealFilterBar
          filters={filters}
          onChange={(change) => {
            const next = new URLSearchParams(query);
            for (const [name, value] of Object.entries(change)) {
              if (value) {
                next.set(name, value);
              } else {
                next.delete(name);
              }
            }
            setQuery(next, { replace: true });
          }}
        />
        <DealTable filters={filters} onOpen={goTo} />
      </section>
      <Drawer
        open={Boolean(dealId)}
        size={phone ? '100%' : 640}
        title={t.deals.deal}
        onClose={() => {
          goTo();
        }}
        destroyOnHidden
      >
        {dealId && <DealDetail id={dealId} key={dealId} />}
      </Drawer>
    </>
  );
}

function filtersOf(query: URLSearchParams): DealFilters {
  const filters: DealFilters = {};
  for (const name of filterNames) {
    const value = query.get(name);
    if (value) {
      filters[name] = value;
    }
  }
  return filters;
}
