import { loadLanguage, speak } from '../src-renderer/locale/language.ts';

// As the page does before it draws anything.
await loadLanguage('zh-CN');
speak('zh-CN');
