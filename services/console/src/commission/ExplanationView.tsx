import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Explanation } from '../api/types';
import { useSpeech } from '../i18n';
import { Arithmetic } from './Arithmetic';
import { SliceTable } from './SliceTable';
import { TierStrip } from './TierStrip';

/** Why this line is as it is: what happened, which rule, from where to where, and the sum. */
export function ExplanationView({ explanation }: { explanation: Explanation }) {
  const { t, format } = useSpeech();
  const { line, plan, closeDate, corrects } = explanation;
  const { cause } = line;
  return (
    <article className="explanation" data-testid="explanation">
      <div className="detail-head">
        <div>
          <h2 className="explained-amount">{format.moneyOf(line.amount)}</h2>
          <p>
            {line.dealId ? (
              <Link to={`/deals/${line.dealId}`}>{line.dealName ?? t.commission.deal}</Link>
            ) : (
              t.commission.byHand
            )}
            {closeDate && ` · ${format.date(closeDate)}`}
          </p>
        </div>
        <span className={`kind kind-${line.kind}`}>{t.commission.kinds[line.kind]}</span>
      </div>

      <h3>{t.explanation.why}</h3>
      <p>{t.explanation.cause(t.eventName(cause.eventType), cause.dealRevision ?? undefined)}</p>
      <dl className="facts">
        <Fact name={t.explanation.reason} value={t.reasonName(cause.reason)} />
        <Fact name={t.explanation.recorded} value={format.moment(line.recordedAt)} />
        <Fact name={t.explanation.event} value={<code>{cause.eventId}</code>} />
      </dl>

      <h3>{t.explanation.rule}</h3>
      <dl className="facts">
        <Fact
          name={t.explanation.plan}
          value={t.explanation.planVersion(plan ?? '', line.planVersion)}
        />
        <Fact name={t.explanation.component} value={line.component} />
        <Fact name={t.explanation.interval} value={line.interval.label} />
        {line.credited && (
          <Fact
            name={t.explanation.quota}
            value={format.money(explanation.quota, line.amount.currency)}
          />
        )}
        <Fact name={t.explanation.payPeriod} value={format.month(`${line.payPeriod}-01`)} />
        {line.correctsPeriod && (
          <Fact name={t.explanation.corrects} value={format.month(`${line.correctsPeriod}-01`)} />
        )}
      </dl>

      {line.attainmentBefore && line.attainmentAfter && line.credited && (
        <>
          <h3>{t.explanation.attainment}</h3>
          <p>
            {t.explanation.moved(
              format.percent(line.attainmentBefore, 2),
              format.percent(line.attainmentAfter, 2),
              format.money(line.credited, line.amount.currency),
            )}
          </p>
          <TierStrip line={line} />
        </>
      )}

      {line.credited && (
        <>
          <h3>{t.explanation.arithmetic}</h3>
          {line.slices.length > 0 && <SliceTable line={line} />}
          <Arithmetic explanation={explanation} />
        </>
      )}
      {corrects.length > 0 && (
        <>
          <h3>{t.explanation.corrected}</h3>
          <ul className="corrected">
            {corrects.map((earlier) => (
              <li key={earlier.id}>
                <span>{format.moment(earlier.recordedAt)}</span>
                <strong>{format.moneyOf(earlier.amount)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
