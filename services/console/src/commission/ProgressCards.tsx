import type { ComponentProgress } from '../api/types';
import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { Failure, Loading } from '../ui/states';
import { useProgress } from './useCommission';

/** How far each component is, and what the next tier would pay. */
export function ProgressCards({ payeeId, at }: { payeeId: string; at: string }) {
  const progress = useProgress(payeeId, at);
  if (progress.error) {
    return <Failure error={progress.error} again={() => void progress.refetch()} />;
  }
  if (progress.isPending) {
    return (
      <div className="panel">
        <Loading rows={3} />
      </div>
    );
  }
  return (
    <div className="progress-cards">
      {progress.data.components.map((one) => (
        <ProgressCard key={one.componentId} progress={one} />
      ))}
    </div>
  );
}

function ProgressCard({ progress }: { progress: ComponentProgress }) {
  const { t, format } = useSpeech();
  const { attainment, nextTier, credited, quota, rate } = progress;
  const reached = Number(attainment ?? 0);
  const goal = Number(nextTier?.from ?? Math.max(1, reached));
  const share = Math.min(100, (reached / goal) * 100);
  return (
    <section className="panel progress-card" aria-label={progress.component}>
      <div className="progress-head">
        <h2>{progress.component}</h2>
        <span className="quiet">{progress.interval?.label}</span>
      </div>
      <div className="progress-figure">
        <LiveFigure value={attainment ?? '0'} className="progress-percent">
          {attainment ? format.percent(attainment) : '–'}
        </LiveFigure>
        <span className="quiet">
          {quota && credited
            ? t.commission.ofQuota(
                format.wholeMoney(credited.amount, credited.currency),
                format.wholeMoney(quota.amount, quota.currency),
              )
            : t.commission.noQuota}
        </span>
      </div>
      <div
        className="bar bar-plain"
        role="meter"
        aria-label={t.commission.toNextTier}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share)}
      >
        <span className="bar-fill" style={{ width: `${share}%` }} />
      </div>
      {quota && (
        <p className="quiet">
          {rate && t.commission.rateNow(format.percent(rate, 4))}{' '}
          {nextTier
            ? t.commission.nextTier(
                format.wholeMoney(nextTier.distance.amount, nextTier.distance.currency),
                format.percent(nextTier.from),
                format.percent(nextTier.rate, 4),
              )
            : t.commission.topTier}
        </p>
      )}
    </section>
  );
}
