import { App, Flex, Segmented } from 'antd';
import { type Language, loadLanguage } from '../../locale/language.ts';
import { say } from '../../locale/say.ts';
import { usePreferences } from '../../context/use-preferences.ts';

/** Light or dark, Chinese or English; kept on this laptop. */
export function LookCard() {
  const { preferences, prefer } = usePreferences();
  const choose = useLanguageChoice();
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
          onChange={(language) => void choose(language)}
          options={[
            { value: 'zh-CN' as const, label: '中文' },
            { value: 'en' as const, label: 'English' },
          ]}
        />
      </Flex>
    </Flex>
  );
}

/** Takes a language once its sentences are there; until then the page goes on in the one that it has. */
function useLanguageChoice(): (language: Language) => Promise<void> {
  const { prefer } = usePreferences();
  const { message } = App.useApp();
  return async (language) => {
    try {
      await loadLanguage(language);
    } catch {
      // A part of the program that is gone or was replaced: nothing that a record depends on.
      return void message.error(say('settings.language-failed'), 8);
    }
    prefer({ language });
  };
}
