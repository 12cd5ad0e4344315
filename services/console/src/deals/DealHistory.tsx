import { Timeline } from 'antd';
import { useSpeech } from '../i18n';
import { Failure, Loading, Nothing } from '../ui/states';
import { useDealHistory } from './useDeals';

export function DealHistory({ id }: { id: string }) {
  const { t, format } = useSpeech();
  const history = useDealHistory(id);
  if (history.isPending) {
    return <Loading rows={3} />;
  }
  if (history.error) {
    return <Failure error={history.error} again={() => void history.refetch()} />;
  }
  if (history.data.length === 0) {
    return <Nothing text={t.deals.noHistory} />;
  }
  return (
    <Timeline
      className="history"
      items={history.data.toReversed().map((entry) => ({
        key: entry.revision,
        content: (
          <>
            <strong>{t.reasonName(entry.reason)}</strong>
            {entry.deal.status === 'OPEN' && ` · ${t.deals.stageName(entry.deal.stage)}`}
            {entry.note && <div>{entry.note}</div>}
            <div className="quiet">
              {`${format.moment(entry.recordedAt)} · ${t.deals.revision(entry.revision)}`}
            </div>
          </>
        ),
      }))}
    />
  );
}
