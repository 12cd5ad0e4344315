import type { CSSProperties } from 'react';
import type { Component, LedgerLine } from '../api/types';
import { useSpeech } from '../i18n';

interface Properties {
  line: LedgerLine;
  tiers: Component['tiers'];
}

/** The tiers side by side, with the stretch that this line went through. */
export function TierStrip({ line, tiers }: Properties) {
  const { t, format } = useSpeech();
  const before = Number(line.attainmentBefore ?? 0);
  const after = Number(line.attainmentAfter ?? 0);
  const edges = tiers.flatMap((tier) => [Number(tier.from), Number(tier.to ?? 0)]);
  const end = Math.max(1.2, ...edges.map((edge) => edge * 1.25), before * 1.08, after * 1.08);
  const share = (value: number) => `${(Math.min(value, end) / end) * 100}%`;
  const stretch = {
    left: share(Math.min(before, after)),
    width: `max(3px, ${(Math.abs(after - before) / end) * 100}%)`,
  } as CSSProperties;
  if (!line.attainmentAfter) {
    return null;
  }
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
        {tiers.map((tier, index) => (
          <div
            key={tier.from}
            className={`tier tier-${Math.min(index, 3)}`}
            style={{
              left: share(Number(tier.from)),
              width: `${((Math.min(Number(tier.to ?? end), end) - Math.min(Number(tier.from), end)) / end) * 100}%`,
            }}
          >
            <span className="tier-rate">{format.percent(tier.rate, 4)}</span>
            <span className="tier-from">{format.percent(tier.from)}</span>
          </div>
        ))}
      </div>
      <div className="tier-track">
        <span className="tier-done" style={{ width: share(Math.min(before, after)) }} />
        <span className="tier-moved" style={stretch} />
      </div>
    </div>
  );
}
