import { App, Button, Table } from 'antd';
import type { Alias, RowFault } from '../api/types';
import { useSpeech } from '../i18n';
import type { KindField } from './kinds';

interface Properties {
  faults: RowFault[];
  fields: KindField[];
  columns: Record<string, string>;
  busy: boolean;
  onAlias: (alias: Alias) => void;
}

/** The rows that cannot be taken, and why; a value that was probably meant is offered, never guessed. */
export function FaultTable({ faults, fields, columns, busy, onAlias }: Properties) {
  const { t } = useSpeech();
  const { modal } = App.useApp();
  const ask = (alias: Alias) => {
    void modal.confirm({
      title: t.imports.aliasTitle,
      content: t.imports.aliasText(alias.from, alias.to),
      okText: t.imports.aliasOk,
      cancelText: t.dialogs.back,
      okButtonProps: { 'data-testid': 'alias-confirm' },
      onOk: () => {
        onAlias(alias);
      },
    });
  };
  return (
    <Table<RowFault>
      rowKey={(fault) => `${fault.row} ${fault.column ?? ''} ${fault.message}`}
      size="small"
      scroll={{ x: 640 }}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={faults}
      data-testid="faults"
      columns={[
        { title: t.imports.line, dataIndex: 'row', key: 'row', align: 'right', width: 80 },
        { title: t.imports.column, dataIndex: 'column', key: 'column' },
        {
          title: t.imports.value,
          key: 'value',
          render: (_, fault) => <code>{fault.value}</code>,
        },
        { title: t.imports.fault, dataIndex: 'message', key: 'message', width: '45%' },
        {
          title: t.imports.suggestion,
          key: 'suggestion',
          render: (_, fault) => {
            const field = fieldOf(fault, fields, columns);
            const { value, suggestion } = fault;
            return (
              field &&
              value &&
              suggestion && (
                <Button
                  size="small"
                  disabled={busy}
                  data-testid="use-suggestion"
                  onClick={() => {
                    ask({ field, from: value, to: suggestion });
                  }}
                >
                  {t.imports.useSuggestion(suggestion)}
                </Button>
              )
            );
          },
        },
      ]}
    />
  );
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/** The field behind a column of the file. */
export function fieldOf(
  fault: RowFault,
  fields: KindField[],
  columns: Record<string, string>,
): string | undefined {
  const column = fault.column ?? '';
  const mapped = Object.entries(columns).find(([, header]) => header === column)?.[0];
  const known = fields.find((field) =>
    [field.name, ...field.headers].some((name) => plain(name) === plain(column)),
  );
  return mapped ?? known?.name;
}
