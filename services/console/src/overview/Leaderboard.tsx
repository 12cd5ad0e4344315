import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';
import { Failure, Loading, Nothing } from '../ui/states';
import { useLeaderboard, type Range } from './useOverview';

export function Leaderboard({ range }: { range: Range }) {
  const { t, format } = useSpeech();
  const board = useLeaderboard(range);
  return (
    <section className="panel" data-testid="leaderboard">
      <h2>{t.overview.leaderboard}</h2>
      {board.error ? (
        <Failure error={board.error} again={() => void board.refetch()} />
      ) : board.isPending ? (
        <Loading rows={8} />
      ) : board.data.length === 0 ? (
        <Nothing text={t.overview.none} />
      ) : (
        <ol className="board">
          {board.data.map((row) => (
            <li key={row.memberId} className={row.rank <= 3 ? 'board-top' : ''}>
              <span className="rank">{row.rank}</span>
              <span className="board-name">
                {row.name}
                <span className="quiet">
                  {[row.unitName, t.overview.dealCount(format.number(row.deals))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <LiveFigure value={row.revenue}>
                {format.wholeMoney(row.revenue, row.currency)}
              </LiveFigure>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
