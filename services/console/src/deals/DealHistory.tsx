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
      items={history.data.map((entry) => ({
        key: entry.revision,
        title: (
          <>
            <strong>{t.deals.reasonName(entry.reason)}</strong>
            {entry.stage && entry.status === 'OPEN' && ` · ${t.deals.stageName(entry.stage)}`}
          </>
        ),
        content: (
          <span className="quiet">
            {`${format.moment(entry.at)} · ${t.deals.revision(entry.revision)}`}
          </span>
        ),
      }))}
    />
  );
}
