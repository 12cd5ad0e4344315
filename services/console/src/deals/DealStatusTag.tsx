import {
  CheckCircleFilled,
  CloseCircleOutlined,
  MinusCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { DealStatus } from '../api/types';
import { useSpeech } from '../i18n';

const icons: Record<DealStatus, ReactNode> = {
  OPEN: <MinusCircleOutlined aria-hidden />,
  WON: <CheckCircleFilled aria-hidden />,
  LOST: <CloseCircleOutlined aria-hidden />,
  CANCELLED: <StopOutlined aria-hidden />,
};

/** The status; an open deal says its stage, which is what one wants to know. */
export function DealStatusTag({ status, stage }: { status: DealStatus; stage: string }) {
  const { t } = useSpeech();
  return (
    <span className={`status status-${status}`} data-testid="deal-status-tag" data-status={status}>
      {icons[status]}
      {status === 'OPEN' ? t.deals.stageName(stage) : t.deals.statuses[status]}
    </span>
  );
}
