import { Alert, Form, Modal, type FormInstance } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { ProblemError } from '../api/http';
import type { Fault } from '../api/types';
import { useSpeech } from '../i18n';
import { plainWords } from './states';

interface Properties<V extends object> {
  title: string;
  text?: string;
  okText: string;
  danger?: boolean;
  width?: number;
  testId: string;
  initial: V;
  busy: boolean;
  error: unknown;
  onSend: (values: V) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small form that sends one command and shows a refusal at the field it speaks of. */
export function CommandDialog<V extends object>(properties: Properties<V>) {
  const { title, text, okText, danger, testId, initial, busy, error } = properties;
  const { t } = useSpeech();
  const [form] = Form.useForm<V>();
  const rest = useFieldFaults(form, error);

  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t.dialogs.back}
      confirmLoading={busy}
      width={properties.width ?? 460}
      okButtonProps={{ danger: danger ?? false, 'data-testid': `${testId}-confirm` }}
      onOk={() => {
        form.submit();
      }}
      onCancel={properties.onClose}
      destroyOnHidden
    >
      <div data-testid={`${testId}-dialog`} className="dialog">
        {text && <p>{text}</p>}
        {Boolean(error) && (
          <Alert
            type="error"
            showIcon
            role="alert"
            data-testid="dialog-error"
            title={plainWords(error, t)}
            {...(rest.length > 0 && {
              description: rest.map((fault) => <div key={fault.pointer}>{fault.message}</div>),
            })}
          />
        )}
        <Form<V>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onFinish={properties.onSend}
        >
          {properties.children}
        </Form>
      </div>
    </Modal>
  );
}

/** Puts each fault at the field that its pointer names; gives back those that name none. */
function useFieldFaults<V>(form: FormInstance<V>, error: unknown): Fault[] {
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  const placed = faults.filter((fault) => fieldOf(form, fault) !== undefined);

  useEffect(() => {
    for (const fault of placed) {
      const name = fieldOf(form, fault);
      if (name) {
        form.setFields([{ name: name as never, errors: [fault.message] }]);
      }
    }
    // The same error object is placed once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error]);

  return faults.filter((fault) => !placed.includes(fault));
}

function fieldOf<V>(form: FormInstance<V>, fault: Fault): (string | number)[] | undefined {
  const path = pathOf(fault.pointer ?? '');
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length);
    if (form.getFieldInstance(name)) {
      return name;
    }
  }
  return undefined;
}

/** `/lines/0/quantity` as Ant Design names it: `['lines', 0, 'quantity']`. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
