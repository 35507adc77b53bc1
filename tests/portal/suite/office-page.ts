import { newPagePassword } from '../../../src-portal/store/workspaces.ts';
import { describe, expect, test } from 'vitest';
import { aChange, Station } from '../portal-bench.ts';
import type { PortalBench } from '../portal-bench.ts';

export function officePageSuite(bench: () => PortalBench): void {
  describe('the office’s page', () => {
    test('shows what arrived to who has the password, escapes it, and names what waits', async () => {
      const office = await bench().office();
      const { workspace } = office;
      const { token } = (await bench().enrol(await office.code(), 'a', '电脑 <b>a</b>')).json<{
        token: string;
      }>();
      await new Station(bench().app, workspace, token).push([aChange(1), { unfit: true }]);
      expect((await bench().app.inject({ url: '/' })).statusCode).toBe(401);
      const password = await newPagePassword(bench().sql.ask, workspace);
      const authorization = `Basic ${Buffer.from(`${workspace}:${password}`).toString('base64')}`;
      const answer = await bench().app.inject({ url: '/', headers: { authorization } });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('电脑 &lt;b&gt;a&lt;/b&gt;');
      expect(answer.body).toContain('内容不符合本版本的规则');
      const retry = (headers: object) =>
        bench().app.inject({
          method: 'POST',
          url: '/retry',
          headers: { authorization, 'content-type': 'application/x-www-form-urlencoded', ...headers },
          payload: '',
        });
      expect((await retry({})).statusCode).toBe(400);
      expect((await retry({ 'sec-fetch-site': 'same-origin' })).body).toContain('1 条仍在隔离区');
    });
  });
}
