import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/http';
import { useSpeech } from '../i18n';
import { plainWords } from '../ui/states';
import { useUser } from './rights';

/** Who is logged in, with which roles, and the way out. */
export function UserMenu() {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const me = useUser();
  const logOut = async () => {
    try {
      const { body } = await ask<{ location: string }>('/logout', { method: 'POST' });
      client.clear();
      location.assign(body.location);
    } catch (error) {
      void message.error(plainWords(error, t));
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...me.roles.map((one, index) => ({
            key: `role-${index}`,
            disabled: true,
            label: one.unitName
              ? t.session.roleIn(t.roles[one.role], one.unitName)
              : t.roles[one.role],
          })),
          { type: 'divider' as const },
          {
            key: 'out',
            icon: <LogoutOutlined />,
            label: <span data-testid="log-out">{t.session.logOut}</span>,
            onClick: () => void logOut(),
          },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} data-testid="user" aria-label={t.session.user}>
        <span className="user-name">{me.name}</span>
      </Button>
    </Dropdown>
  );
}
