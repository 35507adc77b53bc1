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
      for (const headers of [
        {},
        { 'sec-fetch-site': 'same-site', origin: 'http://portal.test:4328', host: 'portal.test:4328' },
        { origin: 'null', host: 'portal.test:4328' },
        { origin: 'http://portal.test', host: 'portal.test:4328' },
        { origin: 'http://elsewhere.test:4328', host: 'portal.test:4328' },
      ])
        expect([headers, (await retry(headers)).statusCode]).toEqual([headers, 400]);
      // A browser that came over plain HTTP under another name than localhost.
      const plain = { origin: 'http://portal.test:4328', host: 'portal.test:4328' };
      expect((await retry(plain)).body).toContain('1 条仍在隔离区');
      expect((await retry({ 'sec-fetch-site': 'same-origin' })).body).toContain('1 条仍在隔离区');
    });

    test('says how many fairs and waiting changes there are, and shows all of them page by page, the newest fair first', async () => {
      const { workspace, stations } = await bench().stations('a');
      const [a] = stations;
      const day = (count: number) => new Date(Date.UTC(2026, 0, count)).toISOString().slice(0, 10);
      const fairs = Array.from({ length: 45 }, (_, index) =>
        aChange(index, {
          kind: 'fair',
          record: `f${index}`,
          patch: {
            name: `第${index}场`,
            firstDay: day(index + 1),
            lastDay: day(index + 1),
            sessions: [
              {
                key: 'am',
                label: '上午场',
                start: `${day(index + 1)}T01:00:00.000Z`,
                end: `${day(index + 1)}T04:00:00.000Z`,
              },
            ],
            kind: 'general',
            stage: 'live',
          },
        }),
      );
      await a!.push(fairs);
      await a!.push(Array.from({ length: 250 }, (_, unfit) => ({ unfit })));
      const password = await newPagePassword(bench().sql.ask, workspace);
      const authorization = `Basic ${Buffer.from(`${workspace}:${password}`).toString('base64')}`;
      const seen = async (places: RegExp) => {
        const pages: string[] = [];
        for (let url: string | undefined = '/'; url; url = places.exec(pages.at(-1)!)?.[1])
          pages.push((await bench().app.inject({ url, headers: { authorization } })).body);
        return pages;
      };
      const byFairs = await seen(/href="(\/\?fairs=\d+)"/);
      const named = byFairs.flatMap((body) => body.match(/第\d+场/g) ?? []);
      expect(named).toEqual(Array.from({ length: 45 }, (_, index) => `第${44 - index}场`));
      expect(byFairs[0]).toContain('共 45 场');
      const waiting = await seen(/href="(\/\?after=\d+)"/);
      expect(waiting.map((body) => body.match(/内容不符合本版本的规则/g)?.length)).toEqual([100, 100, 50]);
      expect(waiting[0]).toContain('共 250 条');

      type Page = { entries: { id: number }[]; total: number; next: number | null };
      const pageAfter = async (place: number): Promise<Page> =>
        (await a!.ask('GET', `/v1/quarantine?limit=120&after=${place}`)).json();
      const read: number[] = [];
      for (let after: number | null = 0; after !== null;) {
        const answer = await pageAfter(after);
        expect(answer.total).toBe(250);
        read.push(...answer.entries.map(({ id }) => id));
        after = answer.next;
      }
      expect(new Set(read).size).toBe(250);
    });
  });
}
