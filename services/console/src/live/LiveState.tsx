import { Tooltip } from 'antd';
import { useSpeech } from '../i18n';
import { useLive } from './LiveProvider';

/** Says whether numbers on this page move by themselves, and when the last one did. */
export function LiveState() {
  const { connection, asOf } = useLive();
  const { t, format } = useSpeech();
  return (
    <Tooltip title={t.live.hints[connection]}>
      <span className="live" data-testid="live-state" data-state={connection} role="status">
        <span className={`live-dot live-${connection}`} aria-hidden />
        <span>{t.live.states[connection]}</span>
        {asOf && <span className="live-time">{t.live.asOf(format.time(asOf))}</span>}
      </span>
    </Tooltip>
  );
}
