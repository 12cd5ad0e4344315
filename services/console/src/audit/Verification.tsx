import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/http';
import { useSpeech } from '../i18n';
import { plainWords } from '../ui/states';
import type { ServiceName } from './useAudit';

interface Report {
  sound: boolean;
  extent: { blocks: number; entries: number };
  findings: { message: string }[];
}

/** Recomputes the chain of hashes, and tells what does not fit. */
export function Verification({ service }: { service: ServiceName }) {
  const { t } = useSpeech();
  const report = useQuery({
    queryKey: ['audit', service, 'verification'],
    enabled: false,
    queryFn: ({ signal }) => read<Report>(`/api/${service}/audit/verification`, signal),
  });
  return (
    <div className="audit-verification">
      <Button
        loading={report.isFetching}
        data-testid="verify"
        onClick={() => void report.refetch()}
      >
        {t.audit.verify}
      </Button>
      {report.error && <Alert type="error" showIcon title={plainWords(report.error, t)} />}
      {report.data &&
        (report.data.sound ? (
          <Alert
            type="success"
            showIcon
            title={t.audit.sound(report.data.extent.entries, report.data.extent.blocks)}
          />
        ) : (
          <Alert
            type="error"
            showIcon
            title={t.audit.broken}
            description={report.data.findings.map((one) => (
              <div key={one.message}>{one.message}</div>
            ))}
          />
        ))}
    </div>
  );
}
