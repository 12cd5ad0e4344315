import { App as Messages, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useMemo } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { SpeechProvider, speechOf } from '../i18n';
import { LiveProvider } from '../live/LiveProvider';
import { SessionGate } from '../session/SessionGate';
import { PaletteProvider } from '../ui/usePalette';
import { useDark, usePreferences } from './preferences';
import { routes } from './routes';
import { paletteFor, themeFor } from './theme';

export function App() {
  const [{ language, appearance }] = usePreferences();
  const dark = useDark(appearance);
  const speech = useMemo(() => speechOf(language), [language]);
  const theme = useMemo(() => themeFor(dark), [dark]);
  const router = useMemo(() => createBrowserRouter(routes), []);

  useEffect(() => {
    document.documentElement.dataset.appearance = dark ? 'dark' : 'light';
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [dark, language]);

  return (
    <ConfigProvider locale={language === 'zh' ? chinese : english} theme={theme}>
      <SpeechProvider value={speech}>
        <PaletteProvider value={paletteFor(dark)}>
          <Messages>
            <SessionGate>
              <LiveProvider>
                <RouterProvider router={router} />
              </LiveProvider>
            </SessionGate>
          </Messages>
        </PaletteProvider>
      </SpeechProvider>
    </ConfigProvider>
  );
}
