import {
  AimOutlined,
  CloudUploadOutlined,
  DashboardOutlined,
  DollarOutlined,
  ShoppingOutlined,
} from '@ant-design/icons';
import { useEffect } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useSpeech } from '../i18n';
import { LiveState } from '../live/LiveState';
import { Mark } from './Mark';
import { Switches } from './Switches';

const places = [
  { name: 'overview', icon: <DashboardOutlined aria-hidden /> },
  { name: 'attainment', icon: <AimOutlined aria-hidden /> },
  { name: 'deals', icon: <ShoppingOutlined aria-hidden /> },
  { name: 'commission', icon: <DollarOutlined aria-hidden /> },
  { name: 'import', icon: <CloudUploadOutlined aria-hidden /> },
] as const;

export function Shell() {
  const { t } = useSpeech();
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
          {places.map(({ name, icon }) => (
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
      </div>
      <main id="content" className="content" tabIndex={-1} aria-busy={busy}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
