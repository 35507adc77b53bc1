import { Flex, Segmented } from 'antd';
import { say } from '../../locale/say.ts';
import { usePreferences } from '../../context/use-preferences.ts';

/** Light or dark, Chinese or English; kept on this laptop. */
export function LookCard() {
  const { preferences, prefer } = usePreferences();
  return (
    <Flex vertical gap={16} align="flex-start">
      <Flex vertical gap={4}>
        <span id="settings-theme">{say('settings.theme')}</span>
        <Segmented
          aria-labelledby="settings-theme"
          value={preferences.look}
          onChange={(look) => prefer({ look })}
          options={[
            { value: 'light' as const, label: say('settings.light') },
            { value: 'dark' as const, label: say('settings.dark') },
          ]}
        />
      </Flex>
      <Flex vertical gap={4}>
        <span id="settings-language">{say('settings.language')}</span>
        <Segmented
          aria-labelledby="settings-language"
          value={preferences.language}
          onChange={(language) => prefer({ language })}
          options={[
            { value: 'zh-CN' as const, label: '中文' },
            { value: 'en' as const, label: 'English' },
          ]}
        />
      </Flex>
    </Flex>
  );
}
