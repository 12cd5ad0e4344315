import { Button, Table } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../i18n';
import { useRight } from '../session/rights';
import { Failure, Loading, Nothing, NotRenewed } from '../ui/states';
import { ReasonDialog } from './ReasonDialog';
import { useGrants, type RoleGrant } from './useAccess';

/** Every role that was granted: by whom, why, and whether it was taken back. */
export function GrantTable() {
  const { t, format } = useSpeech();
  const has = useRight();
  const grants = useGrants();
  const [chosen, setChosen] = useState<RoleGrant>();

  if (grants.isPending) {
    return <Loading />;
  }
  if (grants.isLoadingError) {
    return <Failure error={grants.error} again={() => void grants.refetch()} />;
  }
  return (
    <>
      <NotRenewed error={grants.error} again={() => void grants.refetch()} />
      <Table<RoleGrant>
        rowKey="id"
        size="middle"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={grants.data.pages.flatMap((page) => page.items)}
        locale={{ emptyText: <Nothing text={t.access.noGrants} /> }}
        columns={[
          { title: t.access.user, dataIndex: 'subject', key: 'subject' },
          { title: t.access.role, key: 'role', render: (_, grant) => t.roles[grant.role] },
          {
            title: t.access.unit,
            key: 'unit',
            render: (_, grant) => grant.unitName ?? t.access.everywhere,
          },
          {
            title: t.access.given,
            key: 'given',
            render: (_, grant) =>
              t.access.givenBy(grant.proposedBy, grant.approvedBy, format.moment(grant.grantedAt)),
          },
          { title: t.approvals.reason, dataIndex: 'reason', key: 'reason' },
          {
            key: 'actions',
            render: (_, grant) =>
              grant.revocation
                ? t.access.revokedBy(grant.revocation.by, format.moment(grant.revocation.at))
                : has('GRANT_ROLES') && (
                    <Button
                      size="small"
                      danger
                      onClick={() => {
                        setChosen(grant);
                      }}
                    >
                      {t.access.revoke}
                    </Button>
                  ),
          },
        ]}
      />
      {chosen && (
        <ReasonDialog
          danger
          title={t.access.revoke}
          text={t.access.revokeText(chosen.subject, t.roles[chosen.role])}
          path={`/api/team/role-grants/${chosen.id}/revocation`}
          close={() => {
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}
