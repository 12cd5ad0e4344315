import { InboxOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Upload } from 'antd';
import { useSpeech } from '../i18n';
import { ColumnMapping } from './ColumnMapping';
import { dateFormats, type DateFormat, type Sample } from './csv';
import type { Kind, KindDescription } from './kinds';

export interface Choices {
  dateFormat: DateFormat;
  /** Only what differs from the columns' own names. */
  columns: Record<string, string>;
  company?: string;
}

interface Properties {
  kind: Kind;
  description: KindDescription | undefined;
  file: File | undefined;
  sample: Sample | undefined;
  choices: Choices;
  busy: boolean;
  onFile: (file: File) => void;
  onChoices: (choices: Choices) => void;
  onCheck: () => void;
}

export function ImportForm(properties: Properties) {
  const { kind, description, file, sample, choices, busy, onFile, onChoices, onCheck } = properties;
  const { t, format } = useSpeech();
  return (
    <section className="panel import-form" aria-label={t.imports.file}>
      <Upload.Dragger
        accept=".csv,text/csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(taken) => {
          onFile(taken);
          return false;
        }}
        data-testid="import-upload"
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p className="ant-upload-text">{file ? file.name : t.imports.drop}</p>
        <p className="ant-upload-hint">
          {file && sample
            ? t.imports.fileFacts(
                format.number(Math.max(1, Math.round(file.size / 1024))),
                format.number(sample.headers.length),
              )
            : t.imports.dropHint}
        </p>
      </Upload.Dragger>
      {sample && (
        <>
          <Form layout="vertical" className="import-options">
            <Form.Item label={t.imports.dateFormat} htmlFor="date-format">
              <Select
                id="date-format"
                value={choices.dateFormat}
                options={dateFormats.map((one) => ({
                  value: one,
                  label: t.imports.dateExample(one, exampleOf(one)),
                }))}
                onChange={(dateFormat: DateFormat) => {
                  onChoices({ ...choices, dateFormat });
                }}
              />
            </Form.Item>
            {description?.settings?.includes('company') && (
              <Form.Item label={t.imports.company} htmlFor="company" extra={t.imports.companyHint}>
                <Input
                  id="company"
                  maxLength={200}
                  data-testid="import-company"
                  value={choices.company ?? ''}
                  onChange={(event) => {
                    onChoices({ ...choices, company: event.target.value });
                  }}
                />
              </Form.Item>
            )}
          </Form>
          <ColumnMapping
            fields={description?.fields ?? []}
            sample={sample}
            columns={choices.columns}
            onChange={(columns) => {
              onChoices({ ...choices, columns });
            }}
          />
        </>
      )}
      <div className="import-next">
        <span className="quiet">{t.imports.checkHint(t.imports.kinds[kind.name])}</span>
        <Button
          type="primary"
          disabled={!file}
          loading={busy}
          onClick={onCheck}
          data-testid="import-check"
        >
          {t.imports.check}
        </Button>
      </div>
    </section>
  );
}

/** The last day of 2017 in that form: month and day cannot be mistaken for each other. */
function exampleOf(format: DateFormat): string {
  return format.replace('yyyy', '2017').replace(/M+/, '12').replace(/d+/, '31');
}
