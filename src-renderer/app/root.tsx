import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import type { Host } from '../../src-core/contract/host.ts';
import { speak } from '../locale/language.ts';
import { PassphraseQuestion } from './shell/passphrase-question.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import type { Preferences } from '../context/use-preferences.ts';
import { keepPreferences, readPreferences } from './preferences.ts';
import { StartUpView } from './start/start-up-view.tsx';
import { themeOf } from './theme.ts';

/** The whole app: language and theme around the start-up, which ends in the frame. */
export function Root({ host }: { host: Host }) {
  const [preferences, setPreferences] = useState<Preferences>(() => {
    const kept = readPreferences();
    speakAll(kept);
    return kept;
  });
  const { look, language, slot } = preferences;
  const [isCalm] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  function prefer(change: Partial<Preferences>): void {
    const { slot: to } = change;
    const office = to && to !== 'demonstration' ? { office: to } : {};
    const next = { ...preferences, ...change, ...office };
    keepPreferences(next);
    speakAll(next);
    setPreferences(next);
  }
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = look;
    document.documentElement.dataset['look'] = look;
  }, [language, look]);
  return (
    <ConfigProvider
      theme={themeOf(preferences, isCalm)}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      modal={{ centered: true }}
    >
      <App className="app" message={belowTheTop}>
        <PassphraseQuestion />
        <ErrorBoundary>
          <StartUpView key={slot} host={host} preferences={preferences} prefer={prefer} />
        </ErrorBoundary>
      </App>
    </ConfigProvider>
  );
}

/** Messages leave the search box and the session in the top bar in sight. */
const belowTheTop = { top: 56 };

function speakAll({ language }: Preferences): void {
  speak(language);
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
}
