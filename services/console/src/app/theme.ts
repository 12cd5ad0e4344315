import { theme, type ThemeConfig } from 'antd';

/** The interface itself is ink on paper: colour is kept for what it means, the pace of a goal. */
export interface Palette {
  ink: string;
  quiet: string;
  faint: string;
  line: string;
  paper: string;
  ground: string;
  ahead: string;
  onTrack: string;
  behind: string;
  notStarted: string;
}

const light: Palette = {
  ink: '#12161c',
  quiet: '#545d6b',
  faint: '#7c8594',
  line: '#e3e6eb',
  paper: '#ffffff',
  ground: '#f5f6f8',
  ahead: '#0a8060',
  onTrack: '#2a62c9',
  behind: '#c4420f',
  notStarted: '#6b7483',
};

const dark: Palette = {
  ink: '#edf0f4',
  quiet: '#a6afbd',
  faint: '#7e8898',
  line: '#282e38',
  paper: '#161a21',
  ground: '#0e1116',
  ahead: '#2dcf9c',
  onTrack: '#6ea2ff',
  behind: '#ff8656',
  notStarted: '#929cab',
};

export function paletteFor(isDark: boolean): Palette {
  return isDark ? dark : light;
}

export const fontFamily =
  "'Inter Variable', system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export function themeFor(isDark: boolean): ThemeConfig {
  const colors = paletteFor(isDark);
  const hover = isDark ? '#ffffff' : '#2d3440';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 14,
      borderRadius: 8,
      wireframe: false,
      colorPrimary: colors.ink,
      colorPrimaryHover: hover,
      colorPrimaryActive: colors.ink,
      colorPrimaryBg: isDark ? '#20262f' : '#eef0f3',
      colorPrimaryBgHover: isDark ? '#29303b' : '#e6e9ee',
      colorPrimaryBorder: isDark ? '#4a5464' : '#b5bcc8',
      colorPrimaryText: colors.ink,
      colorTextLightSolid: isDark ? '#0e1116' : '#ffffff',
      colorInfo: colors.onTrack,
      colorSuccess: colors.ahead,
      colorSuccessBg: isDark ? '#11261f' : '#e8f5f0',
      colorSuccessBorder: isDark ? '#1f4d3c' : '#a8d8c5',
      colorError: isDark ? '#ff7a6b' : '#c0281c',
      colorWarning: isDark ? '#f2b04a' : '#a15c00',
      colorLink: colors.ink,
      colorLinkHover: colors.onTrack,
      colorText: colors.ink,
      colorTextSecondary: colors.quiet,
      colorTextTertiary: isDark ? '#929cab' : '#646d7b',
      colorBgLayout: colors.ground,
      colorBgContainer: colors.paper,
      colorBgElevated: isDark ? '#1c212a' : '#ffffff',
      colorBorder: isDark ? '#3a4250' : '#cfd4dc',
      colorBorderSecondary: colors.line,
      controlItemBgActive: isDark ? '#232a34' : '#eef0f3',
      controlItemBgHover: isDark ? '#1c222b' : '#f4f5f7',
    },
    components: {
      Table: {
        headerBg: 'transparent',
        headerColor: colors.quiet,
        headerSplitColor: 'transparent',
        rowHoverBg: isDark ? '#1b2129' : '#f8f9fa',
        rowSelectedBg: isDark ? '#222933' : '#eff1f4',
        rowSelectedHoverBg: isDark ? '#262e39' : '#e9ecf0',
        cellPaddingBlock: 10,
      },
      Drawer: { colorBgElevated: colors.paper },
      Tooltip: { colorBgSpotlight: isDark ? '#39424f' : '#12161c', colorTextLightSolid: '#ffffff' },
      Segmented: { trackBg: isDark ? '#0e1116' : '#eceef2' },
    },
  };
}
