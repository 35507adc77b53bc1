import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isKind, kinds } from '../../src-core/kinds.ts';
import type { PortalStation } from '../../src-core/contract/portal.ts';
import type { Rejection } from '../../src-core/contract/portal-refusals.ts';
import { z } from 'zod';
import type { Ask } from '../database/sql.ts';
import { guessingLimit } from '../answering.ts';
import type { Deps } from '../deps.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import { project } from '../store/project.ts';
import { type QuarantineEntry, quarantineOf, retryQuarantine } from '../store/quarantine.ts';
import { countsOf, fairsByDay } from '../store/records.ts';
import { type CountedFair, countedFair } from '../store/summary.ts';
import { listStations } from '../store/stations.ts';
import { isPagePassword, type Workspace, workspaceOf } from '../store/workspaces.ts';
import { type Html, html } from '../html.ts';
import { fairsTable } from './fairs-table.ts';
import { table } from './table.ts';

/**
 * The page of an office: what has arrived, from whom, and what waits. Nothing on it is a person's.
 *
 * @param app a room of its own: only here are forms read, and ours say nothing but that they were sent
 */
export function officePage(app: FastifyInstance, deps: Deps): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  );
  app.get('/office.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(style));
  const rateLimit = guessingLimit(60);
  app.get('/', { config: { rateLimit } }, async (request, reply) => {
    const workspace = await officeIn(deps.sql.ask, request);
    await project(deps.sql, workspace.id);
    return page(reply, workspace.name, await contentOf(deps, workspace, placeIn.parse(request.query)));
  });
  app.post('/retry', { config: { rateLimit } }, async (request, reply) => {
    const workspace = await officeIn(deps.sql.ask, request);
    if (!isOurForm(request.headers)) throw new ProblemAnswer('bad-request');
    const { released, left } = await retryQuarantine(deps.sql, workspace.id);
    const words = html`<p class="said">重试完成：${released} 条已计入，${left} 条仍在隔离区。</p>`;
    return page(reply, workspace.name, html`${words}${await contentOf(deps, workspace, placeIn.parse({}))}`);
  });
}

/**
 * The browser sends the password by itself, so that the form must be ours. Over plain HTTP no browser says where a form comes from but
 * by `Origin`; its name and port must be those that were asked for. Of the scheme a portal behind a proxy knows nothing.
 */
function isOurForm({ 'sec-fetch-site': site, origin, host }: FastifyRequest['headers']): boolean {
  if (site !== undefined) return site === 'same-origin';
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** User: the id of the office. Password: as `fairdesk-portal page-password` has given it. */
async function officeIn(ask: Ask, request: FastifyRequest): Promise<Workspace> {
  const [, code = ''] = /^Basic ([\w+/=]{1,400})$/.exec(request.headers.authorization ?? '') ?? [];
  const [id = '', password = ''] = Buffer.from(code, 'base64').toString().split(':');
  const isIn = code !== '' && !id.includes('\u0000') && (await isPagePassword(ask, id, password));
  const workspace = isIn ? await workspaceOf(ask, id) : undefined;
  if (!workspace)
    throw new ProblemAnswer(
      'unauthorized',
      {},
      { 'www-authenticate': 'Basic realm="FairDesk", charset="UTF-8"' },
    );
  return workspace;
}

/** Where on the page somebody is: how many fairs he has passed, and the last entry of the quarantine. What is none is the beginning. */
const placeIn = z.object({
  fairs: z.coerce.number().int().nonnegative().catch(0),
  after: z.coerce.number().int().nonnegative().catch(0),
});
const fairsOnPage = 20;
const entriesOnPage = 100;

async function contentOf(
  { sql: { ask } }: Deps,
  { id }: Workspace,
  place: z.infer<typeof placeIn>,
): Promise<Html> {
  const counted: CountedFair[] = [];
  for (const fair of await fairsByDay(ask, id, place.fairs, fairsOnPage)) {
    const results = await countedFair(ask, id, fair);
    if (results) counted.push(results);
  }
  const counts = await countsOf(ask, id);
  const stations = await listStations(ask, id);
  const waiting = await quarantineOf(ask, id, { after: place.after, limit: entriesOnPage });
  const passed = place.fairs + fairsOnPage;
  const fairs = counts.get('fair') ?? 0;
  return html`
    <h2>招聘会</h2>
    ${fairsTable(counted)}
    ${pages(`共 ${fairs} 场，最近的在前。`, place.fairs > 0, passed < fairs ? `/?fairs=${passed}` : undefined)}
    <h2>已收到的记录</h2>
    ${table(
      ['种类', '数量'],
      [...counts].map(([kind, count]) => [isKind(kind) ? kinds[kind].label : kind, count]),
    )}
    <h2>工作站</h2>
    ${stationsTable(stations)}
    <h2>隔离区</h2>
    ${quarantineTable(waiting.entries, new Map(stations.map((each) => [each.id, each.name])))}
    ${pages(
      `共 ${waiting.total} 条，最早的在前。`,
      place.after > 0,
      waiting.next === null ? undefined : `/?after=${waiting.next}`,
    )}
  `;
}

function stationsTable(stations: readonly PortalStation[]): Html {
  return table(
    ['名称', '版本', '最近联系', '它说未交接', '收到', '状态'],
    stations.map((each) => [
      each.name,
      each.appVersion,
      each.lastSeenAt ? momentOf(each.lastSeenAt) : '从未',
      each.unsent ?? '未报告',
      each.received,
      each.isRevoked ? '已停用' : each.isHead ? '负责人的电脑' : '正常',
    ]),
  );
}

/** Under a table of which a page is shown: how much there is, the way back to the beginning, and the way on. */
function pages(total: string, isFurther: boolean, next: string | undefined): Html {
  return html`<p>
    ${total} ${isFurther ? html`<a href="/">从头看</a>` : ''}
    ${next === undefined ? '' : html`<a href="${next}">下一页</a>`}
  </p>`;
}

const reasonWords: Readonly<Record<Rejection, string>> = {
  schema: '内容不符合本版本的规则。升级门户后点“重试”。',
  'stamp-collision': '两台电脑用同一个编号写了不同内容（多半是复制了整台电脑）。两份都保留，请到冲突台处理。',
  'implausible-stamp': '时间戳超出 2100 年，不能采用。',
};

function quarantineTable(entries: readonly QuarantineEntry[], names: ReadonlyMap<string, string>): Html {
  if (entries.length === 0) return html`<p>没有被隔离的内容。</p>`;
  return html`
    ${table(
      ['时间', '来自', '种类', '原因'],
      entries.map(({ receivedAt, station, kind, reason }) => [
        momentOf(receivedAt),
        names.get(station) ?? station,
        kind && isKind(kind) ? kinds[kind].label : (kind ?? '未知'),
        reasonWords[reason],
      ]),
    )}
    <form method="post" action="/retry"><button>重试</button></form>
  `;
}

/** Minutes are enough, and the office is in China. */
function momentOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** From a file of its own, so that the policy of the page needs no exception. */
const style = `
:root { color-scheme: light dark; font-family: system-ui, "Noto Sans CJK SC", sans-serif; }
body { max-width: 1080px; margin: 24px auto; padding: 0 16px; line-height: 1.6; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 6px 12px; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); text-align: left; }
h1 { font-size: 24px; } h2 { font-size: 18px; margin: 24px 0 8px; }
button { font: inherit; margin-top: 12px; padding: 4px 16px; }
.said { padding: 8px 12px; border-left: 4px solid #00875a; }
`;

function page(reply: FastifyReply, title: string, content: Html): FastifyReply {
  const document = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · FairDesk 门户</title>
        <link rel="stylesheet" href="/office.css" />
      </head>
      <body>
        <h1>${title}</h1>
        <p>本页只供查看。个人信息在这里是密封的，门户没有打开它的钥匙。</p>
        ${content}
      </body>
    </html>`;
  return reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
    )
    .send(document.text);
}
