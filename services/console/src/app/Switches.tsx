import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech } from '../i18n';
import { usePreferences, type Appearance } from './preferences';

const icons: Record<Appearance, ReactNode> = {
  system: <DesktopOutlined />,
  light: <SunOutlined />,
  dark: <MoonOutlined />,
};

export function Switches() {
  const { t } = useSpeech();
  const [{ language, appearance }, change] = usePreferences();
  const appearances: Appearance[] = ['system', 'light', 'dark'];
  return (
    <div className="switches">
      <Tooltip title={t.shell.otherLanguageHint}>
        <Button
          type="text"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          data-testid="language"
          onClick={() => {
            change({ language: language === 'en' ? 'zh' : 'en' });
          }}
        >
          {t.shell.otherLanguage}
        </Button>
      </Tooltip>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [appearance],
          items: appearances.map((key) => ({
            key,
            icon: icons[key],
            label: t.shell.appearances[key],
          })),
          onClick: ({ key }) => {
            change({ appearance: key as Appearance });
          },
        }}
      >
        <Button
          type="text"
          icon={icons[appearance]}
          aria-label={t.shell.appearance}
          data-testid="appearance"
        />
      </Dropdown>
    </div>
  );
}
