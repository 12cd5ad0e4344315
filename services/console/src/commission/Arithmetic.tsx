import type { Explanation } from '../api/types';
import { useSpeech } from '../i18n';

/** The calculation step by step, so that a payee can follow it with a pencil. */
export function Arithmetic({ explanation }: { explanation: Explanation }) {
  const { t, format } = useSpeech();
  const { line, quota, creditedBefore, pay, held } = explanation;
  const money = (amount: string) => format.money(amount, line.amount.currency);
  const steps = [
    t.explanation.stepQuota(money(quota), line.interval.label),
    t.explanation.stepCredit(
      money(line.credited ?? '0'),
      money(creditedBefore),
      format.percent(line.attainmentBefore ?? '0', 4),
      format.percent(line.attainmentAfter ?? '0', 4),
    ),
    ...line.slices.map((slice) =>
      t.explanation.stepSlice(
        money(slice.credited),
        format.percent(slice.rate, 6),
        format.exactMoney(slice.amount, line.amount.currency),
      ),
    ),
    t.explanation.stepPay(money(pay.amount)),
  ];
  if (Number(held.amount) !== 0 || line.kind === 'ADJUSTED') {
    steps.push(
      t.explanation.stepHeld(money(pay.amount), money(held.amount), money(line.amount.amount)),
    );
  }
  return (
    <ol className="arithmetic" data-testid="arithmetic">
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  );
}
