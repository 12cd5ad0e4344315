import { Result } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useSpeech } from '../i18n';
import { useUser } from './rights';
import { renewals } from './session';

/** Where a renewed login ends: tells the window that asked for it, and closes. */
export function RenewedPage() {
  const { t } = useSpeech();
  const { subject } = useUser();
  const [query] = useSearchParams();
  const same = query.get('for') === subject;

  useEffect(() => {
    if (same) {
      const channel = new BroadcastChannel(renewals);
      channel.postMessage('renewed');
      channel.close();
      window.close();
    }
  }, [same]);

  return same ? (
    <Result status="success" title={t.session.renewed} subTitle={t.session.renewedText} />
  ) : (
    <Result status="warning" title={t.session.another} subTitle={t.session.anotherText} />
  );
}
