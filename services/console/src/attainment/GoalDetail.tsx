import { useMemo } from 'react';
import type { Attainment } from '../api/types';
import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { LazyChart } from '../ui/LazyChart';
import { PaceTag } from '../ui/pace';
import { Failure, Loading, Nothing } from '../ui/states';
import { usePalette } from '../ui/usePalette';
import { Announcement } from './Announcement';
import { gaugeOption } from './gauge';
import { GoalFigures } from './GoalFigures';
import { expectedRatio } from './goalTree';
import { paceOption } from './paceChart';
import { usePaceLine } from './useAttainment';

/** One goal, close up: how far, how fast, and what is missing. */
export function GoalDetail({ goal }: { goal: Attainment }) {
  const { t, format } = useSpeech();
  const colors = usePalette();
  const line = usePaceLine(goal.goalId);
  const expected = expectedRatio(goal);
  const gauge = useMemo(
    () => gaugeOption(Number(goal.ratio), expected, goal.pace, colors),
    [goal.ratio, expected, goal.pace, colors],
  );
  const pace = useMemo(
    () => line.data && paceOption(line.data, goal, { t, format, colors }),
    [line.data, goal, t, format, colors],
  );
  const name = goal.owner.name ?? goal.name;

  return (
    <article data-testid="goal-detail">
      <div className="detail-head">
        <div>
          <h2>{name}</h2>
          <p>{t.attainment.goalOf(t.metrics[goal.metric], goal.period.label)}</p>
        </div>
        <PaceTag pace={goal.pace} />
      </div>
      <div className="gauge">
        <LazyChart
          option={gauge}
          height={168}
          label={t.attainment.barLabel(name, format.percent(goal.ratio), format.percent(expected))}
        />
        <div className="gauge-text">
          <LiveFigure value={goal.ratio} testId="detail-ratio" className="gauge-percent">
            {format.percent(goal.ratio)}
          </LiveFigure>
          <span>{t.attainment.ofTarget}</span>
        </div>
      </div>
      <GoalFigures goal={goal} />
      <h3>{t.attainment.paceLine}</h3>
      {line.error ? (
        <Failure error={line.error} again={() => void line.refetch()} />
      ) : line.isPending ? (
        <Loading rows={5} />
      ) : pace ? (
        <LazyChart option={pace} height={230} label={t.attainment.paceLabel(name)} />
      ) : (
        <Nothing text={t.attainment.noPace} />
      )}
      <Announcement goal={goal} />
    </article>
  );
}
