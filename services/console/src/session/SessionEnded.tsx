import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../i18n';

interface Properties {
  open: boolean;
  name: string;
  subject: string;
}

/** Asks to log in again in a window of its own, so that nothing typed on the page is lost. */
export function SessionEnded({ open, name, subject }: Properties) {
  const { t } = useSpeech();
  const [blocked, setBlocked] = useState(false);
  const renew = () => {
    const to = encodeURIComponent(`/session-renewed?for=${encodeURIComponent(subject)}`);
    const opened = window.open(`/login?to=${to}`, 'paceline-login', 'popup,width=520,height=680');
    setBlocked(!opened);
  };
  return (
    <Modal
      open={open}
      title={t.session.ended}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      zIndex={2000}
      footer={
        <Button type="primary" data-testid="log-in-again" onClick={renew}>
          {t.session.logInAgain}
        </Button>
      }
      data-testid="session-ended"
    >
      <p>{t.session.endedText(name)}</p>
      {blocked && <Alert type="warning" title={t.session.blocked} showIcon />}
    </Modal>
  );
}
