import {
  CaretDownFilled,
  CaretUpFilled,
  CheckCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { CSSProperties, ReactNode } from 'react';
import type { Pace } from '../api/types';
import { useSpeech } from '../i18n';

const icons: Record<Pace, ReactNode> = {
  AHEAD: <CaretUpFilled aria-hidden />,
  ON_TRACK: <CheckCircleFilled aria-hidden />,
  BEHIND: <CaretDownFilled aria-hidden />,
  NOT_STARTED: <MinusCircleOutlined aria-hidden />,
};

/** The pace in a word and a shape, so that nobody needs its colour. */
export function PaceTag({ pace }: { pace: Pace }) {
  const { t } = useSpeech();
  return (
    <span className={`pace pace-${pace}`} data-testid="pace">
      {icons[pace]}
      {t.pace[pace]}
    </span>
  );
}

interface BarProperties {
  ratio: string;
  expectedRatio: number;
  pace: Pace;
  label: string;
}

/** The bar is one and a half targets wide: over-achievement shows, and the mark stays where one looks for it. */
const fullRatio = 1.5;

/** Attainment as a bar: filled as far as achieved, a notch where it should be by now, a line at the target. */
export function AttainmentBar({ ratio, expectedRatio, pace, label }: BarProperties) {
  const share = (value: number) => `${Math.min(100, Math.max(0, (value / fullRatio) * 100))}%`;
  const achieved = Number(ratio);
  const style = {
    '--achieved': share(achieved),
    '--expected': share(expectedRatio),
    '--target': share(1),
  } as CSSProperties;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={150}
      aria-valuenow={Math.min(150, Math.round(achieved * 100))}
      className={`bar pace-${pace} ${achieved > fullRatio ? 'bar-over' : ''}`}
      style={style}
    >
      <span className="bar-fill" />
      <span className="bar-target" />
      <span className="bar-expected" />
    </div>
  );
}
