import { Segmented } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { Failure, Loading, Nothing } from '../ui/states';
import { ApprovalCard } from './ApprovalCard';
import { useApprovals, useForgetApprovals, type Approval } from './useApprovals';
import './approvals.css';

const shown: Approval['status'][] = ['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'];

/** What waits for a second pair of eyes, and what was decided. */
export function ApprovalsPage() {
  const { t } = useSpeech();
  const [status, setStatus] = useState<Approval['status']>('PROPOSED');
  const approvals = useApprovals(status);
  const again = useForgetApprovals();

  return (
    <>
      <PageHead title={t.pages.approvals} text={t.approvals.text}>
        <Segmented
          value={status}
          onChange={setStatus}
          options={shown.map((value) => ({ value, label: t.approvals.statuses[value] }))}
        />
      </PageHead>
      {approvals.error && <Failure error={approvals.error} again={again} />}
      {approvals.pending ? (
        <Loading />
      ) : approvals.items.length === 0 ? (
        <Nothing text={t.approvals.none[status]} />
      ) : (
        <div className="approvals" data-testid="approvals">
          {approvals.items.map((approval) => (
            <ApprovalCard key={approval.id} approval={approval} />
          ))}
        </div>
      )}
    </>
  );
}
