import { IdcardOutlined, LaptopOutlined, ShopOutlined, ShoppingOutlined } from '@ant-design/icons';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech } from '../i18n';
import { kinds, type Kind, type KindName } from './kinds';

const icons: Record<KindName, ReactNode> = {
  roster: <IdcardOutlined aria-hidden />,
  customers: <ShopOutlined aria-hidden />,
  products: <LaptopOutlined aria-hidden />,
  opportunities: <ShoppingOutlined aria-hidden />,
};

export function KindPicker({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  const { t } = useSpeech();
  return (
    <Radio.Group
      className="kinds"
      aria-label={t.imports.kind}
      value={value.name}
      onChange={(event) => {
        const chosen = kinds.find((kind) => kind.name === event.target.value);
        if (chosen) {
          onChange(chosen);
        }
      }}
    >
      {kinds.map((kind) => (
        <Radio
          key={kind.name}
          value={kind.name}
          className="panel kind-card"
          data-testid={`kind-${kind.name}`}
        >
          <span className="kind-icon">{icons[kind.name]}</span>
          <span>
            <strong>{t.imports.kinds[kind.name]}</strong>
            <span className="quiet">{t.imports.kindTexts[kind.name]}</span>
          </span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
