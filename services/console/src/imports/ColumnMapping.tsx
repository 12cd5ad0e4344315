import { Select, Table } from 'antd';
import { useMemo } from 'react';
import { useSpeech } from '../i18n';
import { matchColumns, type Sample } from './csv';
import type { KindField } from './kinds';

interface Properties {
  fields: KindField[];
  sample: Sample;
  columns: Record<string, string>;
  onChange: (columns: Record<string, string>) => void;
}

/** Which column of the file holds which field; what the names say already is filled in. */
export function ColumnMapping({ fields, sample, columns, onChange }: Properties) {
  const { t } = useSpeech();
  const matched = useMemo(() => matchColumns(fields, sample.headers), [fields, sample]);
  const headerOf = (field: KindField) => columns[field.name] ?? matched[field.name];
  const example = (header: string | undefined) => {
    const at = header === undefined ? -1 : sample.headers.indexOf(header);
    return sample.rows.find((row) => row[at])?.[at];
  };
  if (fields.length === 0) {
    return null;
  }
  return (
    <Table<KindField>
      rowKey="name"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={fields}
      columns={[
        {
          title: t.imports.field,
          key: 'field',
          render: (_, field) => (
            <>
              <strong>{t.imports.fieldName(field.name)}</strong>
              {field.required && <span className="needed">{t.imports.needed}</span>}
            </>
          ),
        },
        {
          title: t.imports.column,
          key: 'column',
          render: (_, field) => (
            <Select
              className="column-select"
              aria-label={t.imports.columnFor(t.imports.fieldName(field.name))}
              status={field.required && headerOf(field) === undefined ? 'error' : ''}
              placeholder={t.imports.noColumn}
              value={headerOf(field) ?? null}
              options={sample.headers.map((header) => ({ value: header, label: header }))}
              onChange={(header: string) => {
                onChange({ ...columns, [field.name]: header });
              }}
            />
          ),
        },
        {
          title: t.imports.example,
          key: 'example',
          render: (_, field) => <span className="quiet">{example(headerOf(field))}</span>,
        },
      ]}
    />
  );
}
