import {
  AimOutlined,
  CloudUploadOutlined,
  DashboardOutlined,
  DollarOutlined,
  FileSearchOutlined,
  SafetyOutlined,
  ShoppingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useEffect } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useSpeech } from '../i18n';
import { LiveState } from '../live/LiveState';
import { useUser } from '../session/rights';
import { UserMenu } from '../session/UserMenu';
import { Mark } from './Mark';
import { Switches } from './Switches';

const places = [
  { name: 'overview', right: 'SEE_DEALS', icon: <DashboardOutlined aria-hidden /> },
  { name: 'attainment', right: 'SEE_GOALS', icon: <AimOutlined aria-hidden /> },
  { name: 'deals', right: 'SEE_DEALS', icon: <ShoppingOutlined aria-hidden /> },
  { name: 'commission', right: 'SEE_PAY', icon: <DollarOutlined aria-hidden /> },
  { name: 'approvals', right: 'APPROVE_', icon: <SafetyOutlined aria-hidden /> },
  { name: 'access', right: 'SEE_GRANTS', icon: <TeamOutlined aria-hidden /> },
  { name: 'audit', right: 'SEE_AUDIT', icon: <FileSearchOutlined aria-hidden /> },
  { name: 'import', right: 'SEE_IMPORTS', icon: <CloudUploadOutlined aria-hidden /> },
] as const;

export function Shell() {
  const { t } = useSpeech();
  const { rights } = useUser();
  const mine = places.filter(({ right }) => rights.some((one) => one.startsWith(right)));
  const { pathname } = useLocation();
  const busy = useNavigation().state !== 'idle';
  const place = places.find(({ name }) => pathname.startsWith(`/${name}`));

  useEffect(() => {
    document.title = place ? `${t.pages[place.name]} · Paceline` : 'Paceline';
  }, [place, t]);

  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t.shell.skip}
      </a>
      <aside className="side">
        <div className="brand">
          <Mark />
          <span>{t.shell.product}</span>
        </div>
        <nav aria-label={t.shell.navigation} className="places">
          {mine.map(({ name, icon }) => (
            <NavLink key={name} to={`/${name}`} className="place" data-testid={`nav-${name}`}>
              {icon}
              <span>{t.pages[name]}</span>
            </NavLink>
          ))}
        </nav>
      </aside>
      <div className="top">
        <div className="brand brand-small" aria-hidden>
          <Mark />
        </div>
        <LiveState />
        <Switches />
        <UserMenu />
      </div>
      <main id="content" className="content" tabIndex={-1} aria-busy={busy}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
