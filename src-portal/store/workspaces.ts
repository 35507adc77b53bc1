import { randomUUID } from 'node:crypto';
import type { Ask, Sql } from '../database/sql.ts';
import { hashOfSecret, isSecret, newEpoch, newPassword } from '../secrets.ts';

export type Workspace = { id: string; name: string; epoch: string };

/**
 * Makes room for an office.
 *
 * @param id of the workspace that its stations write for; a new one when the office begins here
 * @returns undefined when it is here already
 */
export async function createWorkspace(
  sql: Sql,
  name: string,
  id: string = randomUUID(),
): Promise<Workspace | undefined> {
  const epoch = newEpoch();
  const rows = await sql.ask(
    'insert into workspace (id, name, epoch) values ($1, $2, $3) on conflict do nothing returning id',
    [id, name, epoch],
  );
  return rows.length > 0 ? { id, name, epoch } : undefined;
}

export async function workspaceOf(ask: Ask, id: string): Promise<Workspace | undefined> {
  const [row] = await ask<Workspace>('select id, name, epoch from workspace where id = $1', [id]);
  return row;
}

export async function listWorkspaces(ask: Ask): Promise<Workspace[]> {
  return ask<Workspace>('select id, name, epoch from workspace order by name, id');
}

/** A new password for the office's page; an earlier one stops working. Undefined when there is no such office. */
export async function newPagePassword(ask: Ask, id: string): Promise<string | undefined> {
  const password = newPassword();
  const rows = await ask('update workspace set page_password = $2 where id = $1 returning id', [
    id,
    hashOfSecret(password),
  ]);
  return rows.length > 0 ? password : undefined;
}

export async function isPagePassword(ask: Ask, id: string, password: string): Promise<boolean> {
  const [row] = await ask<{ page_password: string | null }>(
    'select page_password from workspace where id = $1',
    [id],
  );
  return Boolean(row?.page_password) && isSecret(password, row!.page_password!);
}
