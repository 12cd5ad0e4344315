import { CheckOutlined, CloseOutlined, RollbackOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/useCommand';
import { useSpeech } from '../i18n';
import { useUser } from '../session/rights';
import { plainWords } from '../ui/states';
import { Differences } from './Differences';
import { useForgetApprovals, type Kept } from './useApprovals';

/** One request: what would change, who asks for it, and what may be done with it. */
export function ApprovalCard({ approval }: { approval: Kept }) {
  const { t, format } = useSpeech();
  const kinds: Partial<Record<string, string>> = t.approvals.kinds;
  return (
    <article className="panel approval" data-testid={`approval-${approval.id}`}>
      <header className="approval-head">
        <Tag>{kinds[approval.kind] ?? approval.kind}</Tag>
        <h2>{approval.title}</h2>
      </header>
      <p className="approval-who">
        {t.approvals.proposed(approval.proposedBy.name, format.moment(approval.proposedAt))}
      </p>
      <Differences before={approval.details.before} after={approval.details.after} />
      {approval.status === 'PROPOSED' ? (
        <Decision approval={approval} />
      ) : (
        <p className="approval-who">
          {t.approvals.decided[approval.status](
            approval.decidedBy?.name ?? '',
            approval.decidedAt ? format.moment(approval.decidedAt) : '',
          )}
          {approval.reason && <q>{approval.reason}</q>}
        </p>
      )}
    </article>
  );
}

function Decision({ approval }: { approval: Kept }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const user = useUser();
  const forget = useForgetApprovals();
  const [asked, setAsked] = useState<'rejection' | 'withdrawal'>();
  const [reason, setReason] = useState('');
  const path = `/api/${approval.service}/approvals/${approval.id}`;
  const done = () => {
    void message.success(t.approvals.done);
    forget();
  };
  const approve = useCommand({ path: `${path}/approval`, done });
  const refuse = useCommand({ path: `${path}/${asked ?? 'rejection'}`, done });
  const error = approve.error ?? refuse.error;
  const mine = approval.proposedBy.subject === user.subject;

  if (!approval.mayApprove && !mine) {
    return <p className="approval-who">{t.approvals.notYours}</p>;
  }
  return (
    <div className="approval-decision">
      {mine && <p className="approval-who">{t.approvals.yours}</p>}
      {error && <Alert type="error" showIcon role="alert" title={plainWords(error, t)} />}
      {asked && (
        <Input
          value={reason}
          maxLength={1000}
          aria-label={t.approvals.reason}
          placeholder={t.approvals.reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      )}
      <div className="actions">
        {approval.mayApprove && !asked && (
          <Button
            type="primary"
            icon={<CheckOutlined />}
            loading={approve.isPending}
            data-testid="approve"
            onClick={() => {
              approve.mutate({});
            }}
          >
            {t.approvals.approve}
          </Button>
        )}
        {asked ? (
          <>
            <Button
              danger
              type="primary"
              disabled={reason.trim() === ''}
              loading={refuse.isPending}
              data-testid="refuse"
              onClick={() => {
                refuse.mutate({ reason: reason.trim() });
              }}
            >
              {t.approvals[asked === 'rejection' ? 'reject' : 'withdraw']}
            </Button>
            <Button
              onClick={() => {
                setAsked(undefined);
              }}
            >
              {t.dialogs.back}
            </Button>
          </>
        ) : (
          <Button
            icon={mine ? <RollbackOutlined /> : <CloseOutlined />}
            data-testid="ask-refuse"
            onClick={() => {
              setAsked(mine ? 'withdrawal' : 'rejection');
            }}
          >
            {mine ? t.approvals.withdraw : t.approvals.reject}
          </Button>
        )}
      </div>
    </div>
  );
}
