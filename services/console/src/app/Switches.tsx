import { DesktopOutlined, GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech, type Language } from '../i18n';
import { usePreferences, type Appearance } from './preferences';

const icons: Record<Appearance, ReactNode> = {
  system: <DesktopOutlined />,
  light: <SunOutlined />,
  dark: <MoonOutlined />,
};

/** Each in its own language, so that one who reads no other finds it. */
const languages: [Language, string][] = [
  ['en', 'English'],
  ['zh', '中文'],
];

export function Switches() {
  const { t } = useSpeech();
  const [{ language, appearance }, change] = usePreferences();
  const appearances: Appearance[] = ['system', 'light', 'dark'];
  return (
    <div className="switches">
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [language],
          items: languages.map(([key, label]) => ({
            key,
            label: <span lang={key}>{label}</span>,
          })),
          onClick: ({ key }) => {
            change({ language: key as Language });
          },
        }}
      >
        <Button
          type="text"
          icon={<GlobalOutlined />}
          aria-label={t.shell.language}
          data-testid="language"
        />
      </Dropdown>
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
