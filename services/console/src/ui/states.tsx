import { Alert, Button, Empty, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError, Unreachable } from '../api/http';
import { useSpeech, type Texts } from '../i18n';

export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useSpeech();
  return (
    <div role="status" aria-label={t.states.loading} className="loading">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} className="nothing">
      {children}
    </Empty>
  );
}

export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useSpeech();
  const trace = error instanceof ProblemError ? error.problem.traceId : undefined;
  return (
    <Result
      status="warning"
      title={t.states.failed}
      subTitle={
        <>
          {plainWords(error, t)}
          {trace && <div className="trace">{t.states.trace(trace)}</div>}
        </>
      }
      extra={again && <Button onClick={again}>{t.states.again}</Button>}
    />
  );
}

/** What is shown could not be read again; it stays, with what somebody may be typing beside it. */
export function NotRenewed({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useSpeech();
  return (
    error != null && (
      <Alert
        type="warning"
        showIcon
        title={plainWords(error, t)}
        action={
          <Button size="small" onClick={again}>
            {t.states.again}
          </Button>
        }
      />
    )
  );
}

/** What went wrong, in words of the person who reads it. */
export function plainWords(error: unknown, t: Texts): string {
  if (error instanceof Unreachable) {
    return t.problems.unreachable;
  }
  if (!(error instanceof ProblemError)) {
    return t.problems.unknown;
  }
  const { status, detail } = error.problem;
  const known: Partial<Record<number, string>> = {
    404: t.problems.notFound,
    409: detail ?? t.problems.conflict,
    412: t.problems.changedMeanwhile,
    413: t.problems.tooLarge,
    415: t.problems.wrongType,
    429: t.problems.tooMany,
    502: t.problems.unavailable,
    503: t.problems.unavailable,
    504: t.problems.unavailable,
  };
  return known[status] ?? detail ?? t.problems.unknown;
}
