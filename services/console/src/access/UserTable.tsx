import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../i18n';
import { useRight } from '../session/rights';
import { Failure, Loading, Nothing, NotRenewed } from '../ui/states';
import { ReasonDialog } from './ReasonDialog';
import { useUsers, type User } from './useAccess';

/** Everybody who has a role or has logged in. */
export function UserTable() {
  const { t, format } = useSpeech();
  const has = useRight();
  const users = useUsers();
  const [chosen, setChosen] = useState<User>();

  if (users.isPending) {
    return <Loading />;
  }
  if (users.isLoadingError) {
    return <Failure error={users.error} again={() => void users.refetch()} />;
  }
  return (
    <>
      <NotRenewed error={users.error} again={() => void users.refetch()} />
      <Table<User>
        rowKey="subject"
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={users.data.pages.flatMap((page) => page.items)}
        locale={{ emptyText: <Nothing text={t.access.noUsers} /> }}
        columns={[
          {
            title: t.access.user,
            key: 'user',
            render: (_, user) => (user.name ? `${user.name} (${user.subject})` : user.subject),
          },
          {
            title: t.access.roles,
            key: 'roles',
            render: (_, user) =>
              user.roles.map((one, index) => (
                <Tag key={index}>
                  {one.unitName
                    ? t.session.roleIn(t.roles[one.role], one.unitName)
                    : t.roles[one.role]}
                </Tag>
              )),
          },
          {
            title: t.access.lastLogin,
            key: 'login',
            render: (_, user) => (user.lastLoginAt ? format.moment(user.lastLoginAt) : '–'),
          },
          {
            title: t.access.state,
            key: 'state',
            render: (_, user) =>
              user.suspended ? (
                <Tag color="red" title={user.suspension?.reason}>
                  {t.access.suspended}
                </Tag>
              ) : (
                t.access.active
              ),
          },
          {
            key: 'actions',
            render: (_, user) =>
              has('SUSPEND_USERS') && (
                <Button
                  size="small"
                  danger={!user.suspended}
                  data-testid={`suspend-${user.subject}`}
                  onClick={() => {
                    setChosen(user);
                  }}
                >
                  {user.suspended ? t.access.restore : t.access.suspend}
                </Button>
              ),
          },
        ]}
      />
      {chosen && (
        <ReasonDialog
          title={chosen.suspended ? t.access.restore : t.access.suspend}
          text={(chosen.suspended ? t.access.restoreText : t.access.suspendText)(chosen.subject)}
          danger={!chosen.suspended}
          path={`/api/team/users/${encodeURIComponent(chosen.subject)}/${chosen.suspended ? 'restoration' : 'suspension'}`}
          close={() => {
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}
