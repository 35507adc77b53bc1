import { theme as antd, type ThemeConfig } from 'antd';
import type { Preferences } from '../context/use-preferences.ts';

const chineseFonts = '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC"';

/** A Chinese font sets quotation marks and apostrophes as wide as a sign: in English it comes last. */
const fonts: Record<Preferences['language'], string> = {
  'zh-CN': `${chineseFonts}, system-ui, -apple-system, "Segoe UI", sans-serif`,
  en: `"Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", ${chineseFonts}, sans-serif`,
};

const shape = {
  borderRadius: 6,
  fontSize: 14,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.18s',
};

const light: ThemeConfig = {
  algorithm: antd.defaultAlgorithm,
  token: {
    ...shape,
    colorPrimary: '#165DFF',
    colorInfo: '#165DFF',
    colorSuccess: '#008A45',
    colorWarning: '#B25E00',
    colorError: '#CF2A27',
    colorLink: '#165DFF',
    colorLinkHover: '#0E42D2',
    // Derived from dark tones, these grounds would come out muddy.
    colorSuccessBg: '#EAF8F0',
    colorSuccessBorder: '#A3DDBD',
    colorWarningBg: '#FFF6E6',
    colorWarningBorder: '#F2CE94',
    colorErrorBg: '#FDEEED',
    colorErrorBorder: '#F3B5B2',
    colorInfoBg: '#EAF1FF',
    colorInfoBorder: '#B5CDFF',
    colorBgLayout: '#F5F6F8',
    colorBgContainer: '#FFFFFF',
    colorText: '#1D2129',
    colorTextSecondary: '#4E5969',
    // #86909C would have 3.2:1 on white; this is the next of its family that a weak projector still shows.
    colorTextTertiary: '#6B7785',
    colorTextDescription: '#5F6B7A',
    colorTextPlaceholder: '#6B7785',
    colorBorder: '#C9CDD4',
    colorBorderSecondary: '#E5E6EB',
  },
  // Its usual track is the ground of the page, on which it would not be seen.
  components: { Segmented: { trackBg: '#E5E6EB' } },
};

const dark: ThemeConfig = {
  algorithm: antd.darkAlgorithm,
  token: {
    ...shape,
    colorPrimary: '#4080FF',
    colorInfo: '#4080FF',
    colorSuccess: '#27C46B',
    colorWarning: '#F0A020',
    colorError: '#F76560',
    colorLink: '#9CC2FF',
    colorLinkHover: '#C9DDFF',
    colorBgLayout: '#17171A',
    colorBgContainer: '#232324',
    colorBgElevated: '#2A2A2B',
    colorText: '#F2F3F5',
    colorTextSecondary: '#C9CDD4',
    colorTextTertiary: '#A3ABB5',
    colorTextDescription: '#A9B0BA',
    colorTextPlaceholder: '#9AA3AE',
    colorBorder: '#4A4B4E',
    colorBorderSecondary: '#343538',
  },
  // Blue words on a dark ground have to be lighter than a blue key with white words on it.
  components: {
    Segmented: { trackBg: '#343538' },
    Menu: { itemSelectedColor: '#A9C9FF', subMenuItemSelectedColor: '#A9C9FF' },
    Tabs: { itemSelectedColor: '#A9C9FF', itemHoverColor: '#A9C9FF' },
  },
};

/**
 * Our tokens for Ant Design; also the CSS variables (`--ant-color-text`) for what it has no component for.
 * @param isCalm the person's system asks for no motion
 */
export function themeOf(
  { look, language }: Pick<Preferences, 'look' | 'language'>,
  isCalm: boolean,
): ThemeConfig {
  const theme = look === 'dark' ? dark : light;
  const fontFamily = fonts[language];
  return { ...theme, token: { ...theme.token, fontFamily, ...(isCalm ? { motion: false } : {}) } };
}
