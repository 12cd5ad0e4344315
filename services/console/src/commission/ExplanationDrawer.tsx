import { Drawer } from 'antd';
import { usePhone } from '../app/preferences';
import { useSpeech } from '../i18n';
import { Failure, Loading } from '../ui/states';
import { ExplanationView } from './ExplanationView';
import { useExplanation } from './useCommission';

interface Properties {
  lineId: string | undefined;
  onClose: () => void;
}

export function ExplanationDrawer({ lineId, onClose }: Properties) {
  const { t } = useSpeech();
  const phone = usePhone();
  return (
    <Drawer
      open={Boolean(lineId)}
      size={phone ? '100%' : 600}
      title={t.explanation.title}
      onClose={onClose}
      destroyOnHidden
    >
      {lineId && <Content lineId={lineId} key={lineId} />}
    </Drawer>
  );
}

function Content({ lineId }: { lineId: string }) {
  const explanation = useExplanation(lineId);
  if (explanation.isPending) {
    return <Loading rows={10} />;
  }
  if (explanation.error) {
    return <Failure error={explanation.error} again={() => void explanation.refetch()} />;
  }
  return <ExplanationView explanation={explanation.data} />;
}
