import { expect, test } from 'vitest';
import { problemTypes } from '../../../src-core/contract/portal-refusals.ts';
import { loadLanguage, speak } from '../../../src-renderer/locale/language.ts';
import { meetingWords, problemWords } from '../../../src-renderer/shared/peer-problem-words.ts';

const all = [...problemTypes, 'offline', 'not-here', 'other-authority', 'no-key', 'untrusted'] as const;

test('a hub that refuses something is spoken of as a hub, never as a portal with an administrator', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    await loadLanguage(language);
    speak(language);
    for (const problem of all)
      for (const words of [problemWords(problem, 'hub'), meetingWords(problem)])
        expect(words).not.toMatch(/门户|portal/i);
  }
  expect(problemWords('unauthorized', 'central')).toContain('门户');
});

test('a mistyped address and the hub of another school are called that', () => {
  expect(meetingWords('offline')).toContain('逐字核对');
  expect(meetingWords('wrong-workspace')).toContain('另一个办公室的主机');
});
