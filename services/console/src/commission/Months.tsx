import type { StatementMonth } from '../api/types';
import { useSpeech } from '../i18n';
import { LiveFigure } from '../live/LiveFigure';

interface Properties {
  months: StatementMonth[];
  chosen: string;
  onChoose: (month: string) => void;
}

/** The months with their totals as a row of bars: the year at a glance, and the way to each statement. */
export function Months({ months, chosen, onChoose }: Properties) {
  const { t, format } = useSpeech();
  const largest = Math.max(1, ...months.map((month) => Math.abs(Number(month.total.amount))));
  return (
    <div className="months panel" role="group" aria-label={t.commission.months}>
      {months.toReversed().map(({ month, total }) => (
        <button
          key={month}
          type="button"
          className="month"
          aria-pressed={month === chosen}
          ref={month === chosen ? showUp : null}
          data-testid={`month-${month}`}
          onClick={() => {
            onChoose(month);
          }}
        >
          <span className="month-bar" aria-hidden>
            <span
              style={{
                height: `${Math.max(3, (Math.abs(Number(total.amount)) / largest) * 100)}%`,
              }}
            />
          </span>
          <LiveFigure value={total.amount} className="month-total">
            {format.wholeMoney(total.amount, total.currency)}
          </LiveFigure>
          <span className="month-name">{format.shortMonthOfYear(`${month}-01`)}</span>
        </button>
      ))}
    </div>
  );
}

/** On a phone the chosen month may lie outside of the strip. */
function showUp(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
