import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { read, withQuery } from '../api/http';
import { pageOf } from '../api/queries';
import type { Page } from '../api/types';
import { useCommand } from '../api/useCommand';
import { useForgetApprovals } from '../approvals/useApprovals';
import { useSpeech } from '../i18n';
import type { Role } from '../session/session';
import { CommandDialog } from '../ui/CommandDialog';
import { NameSelect } from '../ui/NameSelect';

interface Values {
  subject: string;
  role: Role['role'];
  unitId?: string;
  reason: string;
}

const granted = ['DIRECTOR', 'COMPENSATION', 'FINANCE', 'OPERATOR'] as const;

/** Units whose name holds the text. */
function useUnits(q: string) {
  return useQuery({
    queryKey: ['units', q],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<{ id: string; name: string }>>(
          withQuery('/api/team/units', { q, limit: 50 }),
          signal,
        ),
      ).items,
  });
}

/** Asks for a role for somebody; another person approves it. */
export function GrantDialog({ close }: { close: () => void }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const forget = useForgetApprovals();
  const command = useCommand({
    path: '/api/team/role-grants',
    done: () => {
      void message.success(t.access.proposed);
      forget();
      close();
    },
  });
  const needed = [{ required: true, message: t.dialogs.needed }];
  return (
    <CommandDialog<Values>
      title={t.access.grant}
      text={t.access.grantText}
      okText={t.access.propose}
      testId="grant"
      initial={{ subject: '', role: 'DIRECTOR', reason: '' }}
      busy={command.isPending}
      error={command.error}
      onClose={close}
      onSend={(values) => {
        command.mutate(values);
      }}
    >
      <Form.Item name="subject" label={t.access.user} extra={t.access.userHint} rules={needed}>
        <Input maxLength={255} data-testid="grant-subject" />
      </Form.Item>
      <Form.Item name="role" label={t.access.role} rules={needed}>
        <Select options={granted.map((value) => ({ value, label: t.roles[value] }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t.access.unit} extra={t.access.unitHint}>
        <NameSelect find={useUnits} label={t.access.everywhere} />
      </Form.Item>
      <Form.Item name="reason" label={t.approvals.reason} rules={needed}>
        <Input maxLength={1000} />
      </Form.Item>
    </CommandDialog>
  );
}
