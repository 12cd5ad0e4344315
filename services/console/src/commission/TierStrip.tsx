import type { LedgerLine, Plan, Tier } from '../api/types';
import { useSpeech } from '../i18n';
import { usePlan } from './useCommission';

/** The tiers side by side, with the stretch that this line went through. */
export function TierStrip({ line }: { line: LedgerLine }) {
  const { t, format } = useSpeech();
  const tiers = tiersOf(line, usePlan(line.planId).data);
  const before = Number(line.attainmentBefore);
  const after = Number(line.attainmentAfter);
  const from = Math.min(before, after);
  const end = Math.max(1.2, ...tiers.map((tier) => Number(tier.from) * 1.25), before, after * 1.08);
  const share = (value: number) => `${(Math.min(value, end) / end) * 100}%`;
  return (
    <div
      className="tiers"
      role="img"
      aria-label={t.explanation.stripLabel(
        format.percent(before, 2),
        format.percent(after, 2),
        tiers
          .map((tier) => `${format.percent(tier.from)}: ${format.percent(tier.rate, 4)}`)
          .join('; '),
      )}
    >
      <div className="tier-bands">
        {tiers.map((tier) => (
          <div
            key={tier.from}
            className="tier"
            style={{
              left: share(Number(tier.from)),
              width: share(Math.min(Number(tier.to ?? end), end) - Number(tier.from)),
            }}
          >
            <span className="tier-rate">{format.percent(tier.rate, 4)}</span>
            <span className="tier-from">{format.percent(tier.from)}</span>
          </div>
        ))}
      </div>
      <div className="tier-track">
        <span className="tier-done" style={{ width: share(from) }} />
        <span
          className="tier-moved"
          style={{ left: share(from), width: `max(3px, ${share(Math.abs(after - before))})` }}
        />
      </div>
    </div>
  );
}

/** All tiers of the component in that version; until the plan is there, those the line went through. */
function tiersOf(line: LedgerLine, plan: Plan | undefined): Tier[] {
  const version = plan?.versions.find((one) => one.version === line.planVersion);
  const component = version?.components.find((one) => one.id === line.componentId);
  return (
    component?.tiers ??
    line.slices.map(({ tierFrom, tierTo, rate }) => ({ from: tierFrom, to: tierTo ?? null, rate }))
  );
}
