import { Alert, Steps } from 'antd';
import { useEffect, useState } from 'react';
import type { Alias, ImportOptions, ImportRun } from '../api/types';
import { useSpeech } from '../i18n';
import { PageHead } from '../ui/PageHead';
import { plainWords } from '../ui/states';
import { dateFormatOf, sampleOf, unusedHeaders, type Sample } from './csv';
import { ImportFaults } from './ImportFaults';
import { ImportForm, type Choices } from './ImportForm';
import { ImportPreview } from './ImportPreview';
import { ImportResult } from './ImportResult';
import { KindPicker } from './KindPicker';
import { kinds, type Kind } from './kinds';
import { useImport, useKind, withAlias } from './useImport';
import './imports.css';

type Stage = 'choose' | 'preview' | 'result';
const untouched: Choices = { dateFormat: 'YYYY-MM-DD', columns: {}, leftOut: false, settings: {} };
const stages: Stage[] = ['choose', 'preview', 'result'];

export function ImportPage() {
  const { t } = useSpeech();
  const [kind, setKind] = useState<Kind>(kinds[0]);
  const [file, setFile] = useState<File>();
  const [sample, setSample] = useState<Sample>();
  const [choices, setChoices] = useState<Choices>(untouched);
  const [aliases, setAliases] = useState<Alias[]>([]);
  const [stage, setStage] = useState<Stage>('choose');
  const [preview, setPreview] = useState<ImportRun>();
  const description = useKind(kind);
  const job = useImport();

  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [stage]);

  const unused = unusedHeaders(
    description.data?.fields ?? [],
    sample?.headers ?? [],
    choices.columns,
  );

  const startOver = (next: Kind) => {
    setKind(next);
    setFile(undefined);
    setSample(undefined);
    setAliases([]);
    setChoices(untouched);
    setPreview(undefined);
    setStage('choose');
    job.reset();
  };

  const takeFile = async (taken: File) => {
    job.reset();
    setAliases([]);
    setFile(taken);
    const read = await sampleOf(taken);
    setSample(read);
    setChoices((before) => ({
      ...untouched,
      ...before,
      columns: {},
      leftOut: false,
      dateFormat: dateFormatOf(read.rows),
    }));
  };

  const send = async (more: Partial<ImportOptions>, using: Alias[] = aliases) => {
    if (!file) {
      return undefined;
    }
    const options: ImportOptions = {
      dryRun: true,
      mode: 'ALL',
      dateFormat: choices.dateFormat,
      columns: choices.columns,
      ignoreColumns: choices.leftOut ? unused : [],
      aliases: using,
      ...filled(choices.settings),
      ...more,
    };
    // A refusal stays in `job.error` and is shown there.
    return await job.send({ kind, file, options }).catch(() => undefined);
  };

  const check = async (using: Alias[] = aliases) => {
    setAliases(using);
    const run = await send({}, using);
    if (run) {
      setPreview(run);
      setStage('preview');
    }
  };

  const apply = async (mode: ImportOptions['mode']) => {
    setStage('result');
    const run = await send({ dryRun: false, mode });
    if (!run) {
      setStage('preview');
    }
  };

  return (
    <>
      <PageHead title={t.pages.import} text={t.imports.text} />
      <Steps
        className="import-steps"
        size="small"
        current={stages.indexOf(stage)}
        items={stages.map((one) => ({ title: t.imports.stages[one] }))}
      />
      {stage === 'choose' && <KindPicker value={kind} onChange={startOver} />}
      {job.error && (
        <div className="import-error" ref={showUp}>
          <Alert
            type="error"
            showIcon
            role="alert"
            data-testid="import-error"
            title={plainWords(job.error, t)}
            description={<ImportFaults error={job.error} />}
          />
        </div>
      )}
      {stage === 'choose' && (
        <ImportForm
          kind={kind}
          description={description.data}
          file={file}
          sample={sample}
          choices={choices}
          unused={unused}
          busy={job.busy}
          onFile={(taken) => void takeFile(taken)}
          onChoices={setChoices}
          onCheck={() => void check()}
        />
      )}
      {stage === 'preview' && preview && (
        <ImportPreview
          kind={kind}
          run={preview}
          fields={description.data?.fields ?? []}
          columns={choices.columns}
          aliases={aliases}
          busy={job.busy}
          onAlias={(alias) => void check(withAlias(aliases, alias))}
          onForget={(alias) => void check(aliases.filter((one) => one !== alias))}
          onBack={() => {
            setStage('choose');
          }}
          onApply={(mode) => void apply(mode)}
        />
      )}
      {stage === 'result' && (
        <ImportResult
          kind={kind}
          run={job.run}
          busy={job.busy}
          onAgain={() => {
            startOver(kind);
          }}
        />
      )}
    </>
  );
}

function filled(settings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value.trim() !== ''));
}

/** A refusal stands above the form whose button was pressed far below. */
function showUp(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'center' });
}
