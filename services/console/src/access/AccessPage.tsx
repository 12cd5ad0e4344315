import { UserAddOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../i18n';
import { useRight } from '../session/rights';
import { PageHead } from '../ui/PageHead';
import { GrantDialog } from './GrantDialog';
import { GrantTable } from './GrantTable';
import { UserTable } from './UserTable';

/** Who may do what: users, the roles that were granted, and a suspension where it is needed. */
export function AccessPage() {
  const { t } = useSpeech();
  const has = useRight();
  const [granting, setGranting] = useState(false);
  return (
    <>
      <PageHead title={t.pages.access} text={t.access.text}>
        {has('GRANT_ROLES') && (
          <Button
            type="primary"
            icon={<UserAddOutlined />}
            data-testid="grant-role"
            onClick={() => {
              setGranting(true);
            }}
          >
            {t.access.grant}
          </Button>
        )}
      </PageHead>
      <section className="panel">
        <Tabs
          items={[
            { key: 'users', label: t.access.users, children: <UserTable /> },
            { key: 'grants', label: t.access.grants, children: <GrantTable /> },
          ]}
        />
      </section>
      {granting && (
        <GrantDialog
          close={() => {
            setGranting(false);
          }}
        />
      )}
    </>
  );
}
