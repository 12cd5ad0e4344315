import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Deal } from '../api/types';
import { useSpeech } from '../i18n';
import { CommandDialog } from '../ui/CommandDialog';
import { NameSelect } from '../ui/NameSelect';
import { isFuture, isoDate, Reason, useDealCommand, type DialogProperties } from './dialogs';
import { useMembers, useProducts } from './useDeals';

interface Values {
  lines: { productId: string; quantity: string; unitPrice: string; discount: string }[];
  splits: { memberId: string; kind: 'REVENUE' | 'OVERLAY'; percent: string }[];
  closeDate: Dayjs;
  reason: string;
}

/** Changes what was sold, who shares it, or when it closed; pay and attainment follow. */
export function AmendDialog(properties: DialogProperties) {
  const { deal } = properties;
  const { t } = useSpeech();
  const command = useDealCommand(properties, 'amendments');
  return (
    <CommandDialog<Values>
      title={t.deals.amendTitle}
      text={t.deals.amendText}
      okText={t.deals.actions.amend}
      width={720}
      testId="amend"
      initial={valuesOf(deal)}
      busy={command.isPending}
      error={command.error}
      onClose={properties.close}
      onSend={({ lines, splits, closeDate, reason }) => {
        command.mutate({
          lines: lines.map((line) => ({ ...line, discount: line.discount || '0' })),
          splits,
          closeDate: isoDate(closeDate),
          reason,
        });
      }}
    >
      <Lines deal={deal} />
      <Splits deal={deal} />
      <Form.Item name="closeDate" label={t.deals.closeDate}>
        <DatePicker disabledDate={isFuture} allowClear={false} />
      </Form.Item>
      <Reason label={t.deals.reason} />
    </CommandDialog>
  );
}

function valuesOf(deal: Deal): Values {
  return {
    lines: deal.lines.map(({ productId, quantity, unitPrice, discount }) => ({
      productId,
      quantity,
      unitPrice,
      discount,
    })),
    splits: deal.splits.map(({ memberId, kind, percent }) => ({ memberId, kind, percent })),
    closeDate: dayjs(deal.closeDate),
    reason: '',
  };
}

function Lines({ deal }: { deal: Deal }) {
  const { t } = useSpeech();
  const needed = [{ required: true, message: t.dialogs.needed }];
  return (
    <fieldset className="rows">
      <legend>{t.deals.lines}</legend>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="row-fields row-line" key={key}>
                <Form.Item name={[name, 'productId']} label={t.deals.product} rules={needed}>
                  <NameSelect
                    find={useProducts}
                    label={t.deals.product}
                    valueName={deal.lines[name]?.productName ?? undefined}
                    clearable={false}
                  />
                </Form.Item>
                <Form.Item name={[name, 'quantity']} label={t.deals.quantity} rules={needed}>
                  <InputNumber stringMode min="0" />
                </Form.Item>
                <Form.Item name={[name, 'unitPrice']} label={t.deals.unitPrice} rules={needed}>
                  <InputNumber stringMode />
                </Form.Item>
                <Form.Item name={[name, 'discount']} label={t.deals.discount}>
                  <InputNumber stringMode min="0" />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t.deals.removeLine}
                  disabled={fields.length === 1}
                  onClick={() => {
                    remove(name);
                  }}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined />}
              onClick={() => {
                add({ quantity: '1', discount: '0' });
              }}
            >
              {t.deals.addLine}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function Splits({ deal }: { deal: Deal }) {
  const { t } = useSpeech();
  const needed = [{ required: true, message: t.dialogs.needed }];
  const kinds = ['REVENUE', 'OVERLAY'] as const;
  return (
    <fieldset className="rows">
      <legend>{t.deals.splits}</legend>
      <Form.List name="splits">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="row-fields row-split" key={key}>
                <Form.Item name={[name, 'memberId']} label={t.deals.member} rules={needed}>
                  <NameSelect
                    find={useMembers}
                    label={t.deals.member}
                    valueName={deal.splits[name]?.memberName ?? undefined}
                    clearable={false}
                  />
                </Form.Item>
                <Form.Item name={[name, 'kind']} label={t.deals.kind} rules={needed}>
                  <Select
                    options={kinds.map((kind) => ({
                      value: kind,
                      label: t.deals.splitKinds[kind],
                    }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'percent']} label={t.deals.sharePercent} rules={needed}>
                  <InputNumber stringMode min="0" suffix="%" />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t.deals.removeSplit}
                  disabled={fields.length === 1}
                  onClick={() => {
                    remove(name);
                  }}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined />}
              onClick={() => {
                add({ kind: 'REVENUE' });
              }}
            >
              {t.deals.addSplit}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
