import { TrophyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../api/queries';
import type { Deal } from '../api/types';
import { useSpeech } from '../i18n';
import { useRight } from '../session/rights';
import { AmendDialog } from './AmendDialog';
import { CancelDialog, LoseDialog, StageDialog, WinDialog } from './dialogs';

type Action = 'win' | 'lose' | 'stage' | 'amend' | 'cancel';

const dialogs = {
  win: WinDialog,
  lose: LoseDialog,
  stage: StageDialog,
  amend: AmendDialog,
  cancel: CancelDialog,
};

/** What may be done with a deal in its state; the services decide again. */
export function DealActions({ deal }: { deal: Deal }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [action, setAction] = useState<Action>();
  const has = useRight();
  const allowed: Action[] =
    deal.status === 'OPEN' && has('KEEP_DEALS')
      ? ['win', 'lose', 'stage']
      : deal.status === 'WON' && has('AMEND_DEALS')
        ? ['amend', 'cancel']
        : [];

  const done = () => {
    if (action) {
      void message.success(t.deals.done[action]);
    }
    setAction(undefined);
    void client.invalidateQueries({ queryKey: keys.deal(deal.id) });
    void client.invalidateQueries({ queryKey: keys.deals() });
  };
  const Dialog = action && dialogs[action];

  if (allowed.length === 0) {
    return null;
  }
  return (
    <div className="actions">
      {allowed.map((one) => (
        <Button
          key={one}
          data-testid={`${one}-button`}
          {...(one === 'win' && { type: 'primary', icon: <TrophyOutlined /> })}
          {...(one === 'cancel' && { danger: true })}
          onClick={() => {
            setAction(one);
          }}
        >
          {t.deals.actions[one]}
        </Button>
      ))}
      {Dialog && (
        <Dialog
          deal={deal}
          done={done}
          close={() => {
            setAction(undefined);
          }}
        />
      )}
    </div>
  );
}
