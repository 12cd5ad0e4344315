import { InboxOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select, Upload } from 'antd';
import { useSpeech } from '../i18n';
import { ColumnMapping } from './ColumnMapping';
import { dateFormats, type DateFormat, type Sample } from './csv';
import type { Kind, KindDescription } from './kinds';

export interface Choices {
  dateFormat: DateFormat;
  /** Only what differs from the columns' own names. */
  columns: Record<string, string>;
  /** Columns without a field are not imported, and the reader has said so. */
  leftOut: boolean;
  /** Of the kind, by name. */
  settings: Record<string, string>;
}

interface Properties {
  kind: Kind;
  description: KindDescription | undefined;
  file: File | undefined;
  sample: Sample | undefined;
  choices: Choices;
  unused: string[];
  busy: boolean;
  onFile: (file: File) => void;
  onChoices: (choices: Choices) => void;
  onCheck: () => void;
}

export function ImportForm(properties: Properties) {
  const { kind, description, file, sample, choices, unused, busy } = properties;
  const { onFile, onChoices, onCheck } = properties;
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
            {description?.settings.map((setting) => (
              <Form.Item
                key={setting}
                label={t.imports.settingName(setting)}
                htmlFor={`setting-${setting}`}
              >
                <Input
                  id={`setting-${setting}`}
                  maxLength={200}
                  data-testid={`import-${setting}`}
                  placeholder={t.imports.usual}
                  value={choices.settings[setting] ?? ''}
                  onChange={(event) => {
                    const settings = { ...choices.settings, [setting]: event.target.value };
                    onChoices({ ...choices, settings });
                  }}
                />
              </Form.Item>
            ))}
          </Form>
          <ColumnMapping
            fields={description?.fields ?? []}
            sample={sample}
            columns={choices.columns}
            onChange={(columns) => {
              onChoices({ ...choices, columns });
            }}
          />
          {unused.length > 0 && (
            <Checkbox
              checked={choices.leftOut}
              data-testid="leave-out"
              onChange={(event) => {
                onChoices({ ...choices, leftOut: event.target.checked });
              }}
            >
              {t.imports.leaveOut(unused.join(', '))}
            </Checkbox>
          )}
        </>
      )}
      <div className="import-next">
        <span className="quiet">{t.imports.checkHint(t.imports.kinds[kind.name])}</span>
        <Button
          type="primary"
          disabled={!file || (unused.length > 0 && !choices.leftOut)}
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
  return format.replace('YYYY', '2017').replace(/M+/, '12').replace(/D+/, '31');
}
