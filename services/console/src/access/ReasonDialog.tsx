import { Form, Input } from 'antd';
import { useCommand } from '../api/useCommand';
import { useForgetApprovals } from '../approvals/useApprovals';
import { useSpeech } from '../i18n';
import { CommandDialog } from '../ui/CommandDialog';

interface Properties {
  title: string;
  text: string;
  path: string;
  danger?: boolean;
  close: () => void;
}

/** A command that needs a reason: revoking, suspending, restoring. */
export function ReasonDialog({ title, text, path, danger = false, close }: Properties) {
  const { t } = useSpeech();
  const forget = useForgetApprovals();
  const command = useCommand({
    path,
    done: () => {
      forget();
      close();
    },
  });
  return (
    <CommandDialog<{ reason: string }>
      title={title}
      text={text}
      okText={title}
      danger={danger}
      testId="reason"
      initial={{ reason: '' }}
      busy={command.isPending}
      error={command.error}
      onClose={close}
      onSend={(values) => {
        command.mutate(values);
      }}
    >
      <Form.Item
        name="reason"
        label={t.approvals.reason}
        rules={[{ required: true, whitespace: true, message: t.dialogs.needed }]}
      >
        <Input maxLength={1000} data-testid="reason" />
      </Form.Item>
    </CommandDialog>
  );
}
