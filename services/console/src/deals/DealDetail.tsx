import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { Failure, Loading, NotRenewed } from '../ui/states';
import { DealActions } from './DealActions';
import { DealHistory } from './DealHistory';
import { DealLines } from './DealLines';
import { DealStatusTag } from './DealStatusTag';
import { useCustomer, useDeal } from './useDeals';

export function DealDetail({ id }: { id: string }) {
  const { t, format } = useSpeech();
  const found = useDeal(id);
  const customer = useCustomer(found.data?.customerId);
  if (found.isPending) {
    return <Loading rows={10} />;
  }
  if (found.isLoadingError) {
    return <Failure error={found.error} again={() => void found.refetch()} />;
  }
  const deal = found.data;
  const date = (value?: string | null) => (value ? format.date(value) : undefined);
  const facts: [string, string | null | undefined][] = [
    [t.deals.owner, deal.ownerName],
    [t.deals.customer, deal.customerName ?? t.deals.noCustomer],
    [t.deals.sector, customer.data?.sector],
    [t.deals.country, customer.data?.country],
    [t.deals.channel, t.deals.channelName(deal.channel)],
    [t.deals.opened, date(deal.openedOn)],
    [t.deals.expectedClose, deal.status === 'OPEN' ? date(deal.expectedCloseOn) : undefined],
    [t.deals.closed, date(deal.closeDate)],
    [t.deals.lostReason, deal.lostReason],
    [t.deals.competitor, deal.competitor],
    [t.deals.cancelReason, deal.cancellation?.reason],
    [t.deals.number, deal.externalId],
  ];
  return (
    <article className="deal" data-testid="deal-detail" data-status={deal.status}>
      <NotRenewed error={found.error} again={() => void found.refetch()} />
      <div className="detail-head">
        <div>
          <h2>{deal.name}</h2>
          <LiveFigure value={deal.amount.amount} testId="deal-amount" className="deal-amount">
            {format.moneyOf(deal.amount)}
          </LiveFigure>
        </div>
        <DealStatusTag status={deal.status} stage={deal.stage} />
      </div>
      <DealActions deal={deal} />
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <DealLines deal={deal} />
      <h3>{t.deals.history}</h3>
      <DealHistory id={id} />
    </article>
  );
}
