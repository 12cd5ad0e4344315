import { useSpeech } from '../i18n';
import { differencesOf, shownValue, type Difference } from './differences';

interface Properties {
  before: unknown;
  after: unknown;
}

/** What was there and what is, or will be, field by field. */
export function Differences({ before, after }: Properties) {
  return <DifferenceTable rows={differencesOf(before, after)} />;
}

export function DifferenceTable({ rows }: { rows: Difference[] }) {
  const { t } = useSpeech();
  if (rows.length === 0) {
    return null;
  }
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{t.differences.field}</th>
          <th scope="col">{t.differences.before}</th>
          <th scope="col">{t.differences.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">{row.field}</th>
            <td>{shownValue(row.before)}</td>
            <td>{shownValue(row.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
