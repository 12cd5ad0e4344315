import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useSpeech } from '../i18n';

export function Missing() {
  const { t } = useSpeech();
  return (
    <Result
      title={t.states.missingPage}
      extra={
        <Link to="/attainment">
          <Button type="primary">{t.states.toAttainment}</Button>
        </Link>
      }
    />
  );
}

/** A part of the page could not be drawn or loaded. */
export function Broken() {
  const { t } = useSpeech();
  return (
    <Result
      status="warning"
      title={t.states.broken}
      extra={
        <Button
          type="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t.states.reload}
        </Button>
      }
    />
  );
}
