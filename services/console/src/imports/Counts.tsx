import { useSpeech } from '../i18n';

interface Count {
  name: string;
  value: number;
  tone?: 'bad' | 'good';
  testId?: string;
}

export function Counts({ counts }: { counts: Count[] }) {
  const { format } = useSpeech();
  return (
    <dl className="counts">
      {counts.map(({ name, value, tone, testId }) => (
        <div key={name} className={tone && value > 0 ? `count-${tone}` : ''}>
          <dt>{name}</dt>
          <dd data-testid={testId} data-value={value}>
            {format.number(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
