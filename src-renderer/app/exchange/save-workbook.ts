import type { Host } from '../../../src-core/contract/host.ts';
import type { Workbook } from '../../../src-core/results/sheet.ts';
import { say } from '../../locale/say.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';
import { makeFile } from '../../workers/export-worker-client.ts';

/** Writes a workbook in a worker and lets the person choose where it goes; under a name that ends in .csv, its first sheet as CSV. */
export async function saveWorkbook(
  host: Host,
  workbook: Workbook,
  suggestedName: string,
): Promise<FileOutcome> {
  const format = suggestedName.endsWith('.csv') ? 'csv' : 'xlsx';
  const made = await makeFile({ format, workbook });
  if (!made.ok) return { state: 'failed', sentence: say('app.file-failed', { why: made.detail }) };
  return saveBytes(host, made.bytes, suggestedName);
}

/** Lets the person choose where bytes go. */
export async function saveBytes(host: Host, bytes: Uint8Array, suggestedName: string): Promise<FileOutcome> {
  const saved = await host('files.save', { suggestedName, bytes });
  if (!saved.ok)
    return { state: 'failed', sentence: say('app.file-failed', { why: say(`host.${saved.code}`) }) };
  return saved.value.saved ? { state: 'saved', name: saved.value.name } : { state: 'closed' };
}
