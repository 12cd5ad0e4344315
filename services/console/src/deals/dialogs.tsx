import { DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Deal } from '../api/types';
import { useCommand } from '../api/useCommand';
import { useSpeech } from '../i18n';
import { CommandDialog } from '../ui/CommandDialog';
import { usePipelines } from './useDeals';

export interface DialogProperties {
  deal: Deal;
  done: () => void;
  close: () => void;
}

export const isoDate = (date: Dayjs) => date.format('YYYY-MM-DD');

/** Business days are those of UTC: the day that has begun in Shanghai may be tomorrow there. */
export const today = () => dayjs(new Date().toISOString().slice(0, 10));
export const isFuture = (date: Dayjs) => date.isAfter(today(), 'day');

export function useDealCommand({ deal, done }: DialogProperties, action: string) {
  return useCommand<Deal>({
    path: `/api/deal/deals/${deal.id}/${action}`,
    revision: deal.revision,
    done,
  });
}

function CloseDate() {
  const { t } = useSpeech();
  return (
    <Form.Item
      name="closeDate"
      label={t.deals.closeDate}
      rules={[{ required: true, message: t.dialogs.needed }]}
      extra={t.deals.closeDateHint}
    >
      <DatePicker className="wide" disabledDate={isFuture} data-testid="close-date" />
    </Form.Item>
  );
}

export function WinDialog(properties: DialogProperties) {
  const { t, format } = useSpeech();
  const command = useDealCommand(properties, 'win');
  return (
    <CommandDialog<{ closeDate: Dayjs }>
      title={t.deals.winTitle}
      text={t.deals.winText(properties.deal.name, format.moneyOf(properties.deal.amount))}
      okText={t.deals.actions.win}
      testId="win"
      initial={{ closeDate: today() }}
      busy={command.isPending}
      error={command.error}
      onClose={properties.close}
      onSend={({ closeDate }) => {
        command.mutate({ closeDate: isoDate(closeDate) });
      }}
    >
      <CloseDate />
    </CommandDialog>
  );
}

export function LoseDialog(properties: DialogProperties) {
  const { t } = useSpeech();
  const command = useDealCommand(properties, 'loss');
  return (
    <CommandDialog<{ reason: string; competitor?: string; closeDate: Dayjs }>
      title={t.deals.loseTitle}
      okText={t.deals.actions.lose}
      testId="lose"
      initial={{ reason: '', closeDate: today() }}
      busy={command.isPending}
      error={command.error}
      onClose={properties.close}
      onSend={({ reason, competitor, closeDate }) => {
        command.mutate({
          reason,
          competitor: competitor?.trim() ? competitor.trim() : undefined,
          closeDate: isoDate(closeDate),
        });
      }}
    >
      <Reason label={t.deals.lostReason} />
      <Form.Item name="competitor" label={t.deals.competitorOptional}>
        <Input maxLength={200} />
      </Form.Item>
      <CloseDate />
    </CommandDialog>
  );
}

export function StageDialog(properties: DialogProperties) {
  const { t, format } = useSpeech();
  const command = useDealCommand(properties, 'stage-moves');
  const pipelines = usePipelines();
  const stages = (pipelines.data?.[0]?.stages ?? []).filter((stage) => stage.outcome === 'OPEN');
  return (
    <CommandDialog<{ stage: string }>
      title={t.deals.stageTitle}
      okText={t.deals.actions.stage}
      testId="stage"
      initial={{ stage: properties.deal.stage }}
      busy={command.isPending}
      error={command.error ?? pipelines.error}
      onClose={properties.close}
      onSend={({ stage }) => {
        command.mutate({ stage });
      }}
    >
      <Form.Item
        name="stage"
        label={t.deals.stage}
        rules={[{ required: true, message: t.dialogs.needed }]}
      >
        <Select
          loading={pipelines.isPending}
          options={stages.map((stage) => ({
            value: stage.name,
            label: `${t.deals.stageName(stage.name)} · ${format.percent(stage.probability)}`,
          }))}
        />
      </Form.Item>
    </CommandDialog>
  );
}

export function CancelDialog(properties: DialogProperties) {
  const { t } = useSpeech();
  const command = useDealCommand(properties, 'cancellation');
  return (
    <CommandDialog<{ reason: string }>
      title={t.deals.cancelTitle}
      text={t.deals.cancelText(properties.deal.name)}
      okText={t.deals.actions.cancel}
      danger
      testId="cancel"
      initial={{ reason: '' }}
      busy={command.isPending}
      error={command.error}
      onClose={properties.close}
      onSend={(values) => {
        command.mutate(values);
      }}
    >
      <Reason label={t.deals.reason} />
    </CommandDialog>
  );
}

export function Reason({ label }: { label: string }) {
  const { t } = useSpeech();
  return (
    <Form.Item
      name="reason"
      label={label}
      rules={[{ required: true, whitespace: true, message: t.dialogs.needed }]}
    >
      <Input.TextArea rows={2} maxLength={200} data-testid="reason" />
    </Form.Item>
  );
}
