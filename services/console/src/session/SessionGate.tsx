import { useQueryClient } from '@tanstack/react-query';
import { Button, Result } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { onSessionEnd, ProblemError } from '../api/http';
import { Mark } from '../app/Mark';
import { useSpeech } from '../i18n';
import { Failure, Loading } from '../ui/states';
import { MeProvider } from './rights';
import { logIn, renewals, useMe } from './session';
import { SessionEnded } from './SessionEnded';

/** Lets in who is logged in, and asks who is not. When a session ends, what is on the page stays. */
export function SessionGate({ children }: { children: ReactNode }) {
  const me = useMe();
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const known = me.data;

  useEffect(
    () =>
      onSessionEnd(() => {
        setEnded(true);
      }),
    [],
  );
  useEffect(() => {
    const channel = new BroadcastChannel(renewals);
    channel.onmessage = () => {
      setEnded(false);
      void client.invalidateQueries();
    };
    return () => {
      channel.close();
    };
  }, [client]);

  if (!known) {
    return me.isPending ? (
      <Loading />
    ) : me.error instanceof ProblemError && me.error.problem.status === 401 ? (
      <Welcome />
    ) : (
      <Failure error={me.error} again={() => void me.refetch()} />
    );
  }
  return (
    <MeProvider value={known}>
      {known.roles.length > 0 ? children : <NoRole />}
      <SessionEnded open={ended} name={known.name} subject={known.subject} />
    </MeProvider>
  );
}

/** For who is not logged in. */
function Welcome() {
  const { t } = useSpeech();
  return (
    <main className="welcome">
      <Result
        icon={<Mark />}
        title={t.shell.product}
        subTitle={t.session.welcome}
        extra={
          <Button type="primary" size="large" data-testid="log-in" onClick={logIn}>
            {t.session.logIn}
          </Button>
        }
      />
    </main>
  );
}

/** For who is known to the issuer, and not to us. */
function NoRole() {
  const { t } = useSpeech();
  return <Result status="info" title={t.session.noRole} subTitle={t.session.noRoleText} />;
}
