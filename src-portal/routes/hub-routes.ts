import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { browserSecurityPolicy } from '../../src-core/contract/content-security-policy.ts';
import { answer, type Served, toldTo } from '../answering.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import { workspaceOf } from '../store/workspaces.ts';

/** Which office a hub is of, for who stands before it for the first time; a central portal is nobody's hub. */
export function hubRoutes(app: FastifyInstance, deps: Served): void {
  answer(app, deps, 'hub', async () => {
    const { hub } = deps;
    const workspace = hub && (await workspaceOf(deps.sql.ask, hub.workspace));
    if (!hub || !workspace) throw new ProblemAnswer('not-found');
    return {
      workspace: hub.workspace,
      name: hub.name,
      authority: hub.certificate,
      ...toldTo(deps, workspace.epoch),
    };
  });
}

/** The certificate of the authority, to be installed by a browser's system before it may record here. */
export const authorityPath = '/fairdesk-authority.crt';

/**
 * The app itself, for browsers that have no FairDesk of their own: this address is their home. @param folder the built page
 */
export async function guestRoutes(app: FastifyInstance, folder: string, authority: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/app/',
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('content-security-policy', browserSecurityPolicy);
      reply.header('referrer-policy', 'no-referrer');
      reply.header('cache-control', 'no-cache');
    },
  });
  app.get('/app', (_, reply) => reply.redirect('/app/'));
  app.get(authorityPath, (_, reply) =>
    reply
      .type('application/x-x509-ca-cert')
      .header('content-disposition', 'attachment; filename="fairdesk-authority.crt"')
      .send(authority),
  );
}
