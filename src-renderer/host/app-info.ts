import { given, type HostAnswers } from '../../src-core/contract/host.ts';

declare const __APP_VERSION__: string;
declare const __BUILT_AT__: string;

/** What we run on. */
export const appInfo: HostAnswers['app.info'] = async () =>
  given({ host: 'browser', version: __APP_VERSION__, builtAt: __BUILT_AT__, platform: navigator.platform });
