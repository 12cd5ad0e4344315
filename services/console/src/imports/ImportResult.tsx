import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { Link } from 'react-router';
import type { ImportRun } from '../api/types';
import { useSpeech } from '../i18n';
import { Counts } from './Counts';
import type { Kind } from './kinds';

interface Properties {
  kind: Kind;
  run: ImportRun | undefined;
  busy: boolean;
  onAgain: () => void;
}

export function ImportResult({ kind, run, busy, onAgain }: Properties) {
  const { t, format } = useSpeech();
  const share = run && run.rows > 0 ? Math.round((run.processed / run.rows) * 100) : 0;
  const ended = run && !busy;
  return (
    <section className="panel import-form" aria-label={t.imports.stages.result} aria-live="polite">
      <h2>{t.imports.runTitle(t.imports.kinds[kind.name])}</h2>
      <Progress
        percent={run?.status === 'DONE' ? 100 : share}
        status={!ended ? 'active' : run.status === 'DONE' ? 'success' : 'exception'}
        aria-label={t.imports.progress}
      />
      {run && !ended && (
        <p className="quiet">
          {t.imports.statuses[run.status]}{' '}
          {t.imports.processed(format.number(run.processed), format.number(run.rows))}
        </p>
      )}
      {ended && (
        <>
          <Alert
            type={run.status === 'DONE' ? 'success' : 'error'}
            showIcon
            data-testid="import-result"
            data-status={run.status}
            title={t.imports.statuses[run.status]}
            description={run.failure}
          />
          <Counts
            counts={[
              { name: t.imports.created, value: run.created, testId: 'import-created' },
              { name: t.imports.changed, value: run.changed, testId: 'import-changed' },
              { name: t.imports.unchanged, value: run.unchanged, testId: 'import-unchanged' },
              { name: t.imports.faulty, value: run.faulty, tone: 'bad' },
            ]}
          />
          <div className="import-next">
            {run.faulty > 0 && (
              <Button
                icon={<DownloadOutlined />}
                href={`/api/${kind.service}/imports/${run.id}/rejected-rows`}
                download
              >
                {t.imports.rejectedRows}
              </Button>
            )}
            {kind.name === 'opportunities' && (
              <Link to="/deals">
                <Button>{t.imports.toDeals}</Button>
              </Link>
            )}
            <Button type="primary" onClick={onAgain} data-testid="import-again">
              {t.imports.another}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
