import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Tag } from 'antd';
import type { Alias, ImportOptions, ImportRun } from '../api/types';
import { useSpeech } from '../i18n';
import { Counts } from './Counts';
import { FaultTable } from './FaultTable';
import type { Kind, KindField } from './kinds';

interface Properties {
  kind: Kind;
  run: ImportRun;
  fields: KindField[];
  columns: Record<string, string>;
  aliases: Alias[];
  busy: boolean;
  onAlias: (alias: Alias) => void;
  onForget: (alias: Alias) => void;
  onBack: () => void;
  onApply: (mode: ImportOptions['mode']) => void;
}

export function ImportPreview(properties: Properties) {
  const { kind, run, fields, columns, aliases, busy, onAlias, onForget, onBack, onApply } =
    properties;
  const { t, format } = useSpeech();
  // With faults nothing would be applied, so nothing is known of what it would do.
  const known = run.created + run.changed + run.unchanged > 0;
  return (
    <section className="panel import-form" aria-label={t.imports.stages.preview} aria-busy={busy}>
      <h2>{run.fileName}</h2>
      <Counts
        counts={[
          { name: t.imports.rows, value: run.rows, testId: 'import-rows' },
          { name: t.imports.valid, value: run.valid, tone: 'good', testId: 'import-valid' },
          { name: t.imports.faulty, value: run.faulty, tone: 'bad', testId: 'import-faulty' },
          ...(known
            ? [
                { name: t.imports.wouldCreate, value: run.created },
                { name: t.imports.wouldChange, value: run.changed },
                { name: t.imports.unchanged, value: run.unchanged },
              ]
            : []),
        ]}
      />
      {aliases.length > 0 && (
        <div className="aliases">
          <span className="quiet">{t.imports.aliases}</span>
          {aliases.map((alias) => (
            <Tag
              key={`${alias.field} ${alias.from}`}
              closable
              onClose={(event) => {
                event.preventDefault();
                onForget(alias);
              }}
            >
              {t.imports.alias(alias.from, alias.to)}
            </Tag>
          ))}
        </div>
      )}
      {run.faulty === 0 ? (
        <Alert type="success" showIcon title={t.imports.allValid(format.number(run.rows))} />
      ) : (
        <>
          <FaultTable
            faults={run.faults ?? []}
            fields={fields}
            columns={columns}
            busy={busy}
            onAlias={onAlias}
          />
          {(run.faults?.length ?? 0) >= 100 && <p className="quiet">{t.imports.firstFaults}</p>}
          <Button
            icon={<DownloadOutlined />}
            href={`/api/${kind.service}/imports/${run.id}/rejected-rows`}
            download
            data-testid="rejected-rows"
          >
            {t.imports.rejectedRows}
          </Button>
        </>
      )}
      <div className="import-next">
        <Button onClick={onBack}>{t.dialogs.back}</Button>
        {run.faulty > 0 && run.valid > 0 && (
          <Button
            loading={busy}
            data-testid="import-apply-valid"
            onClick={() => {
              onApply('VALID_ONLY');
            }}
          >
            {t.imports.applyValid(format.number(run.valid))}
          </Button>
        )}
        <Button
          type="primary"
          loading={busy}
          disabled={run.faulty > 0 || run.rows === 0}
          data-testid="import-apply"
          onClick={() => {
            onApply('ALL');
          }}
        >
          {t.imports.apply(format.number(run.rows))}
        </Button>
      </div>
    </section>
  );
}
