import { type Action, creation, drafts, refusal, revision } from '../change/action.ts';
import type { Kind } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import type { Attachment } from './attachment-record.ts';

/** Where a file belongs: a field of the format `attachments`. */
export type AttachmentPlace = { kind: Kind; record: string; field: string };

export type AttachFileInput = AttachmentPlace & { file: Omit<Attachment, 'id' | 'deleted' | 'mergedInto'> };

type Facts = { record: { id: string } | undefined };

/** Adds a file to a record; its bytes must be kept already. Refuses with ALREADY_DELETED where the record is gone. */
export const attachFile: Action<AttachFileInput, Facts> = {
  name: 'attachment.create',
  facts: async (read, { kind, record }) => ({ record: await read.get(kind, record) }),
  decide({ record }, { kind, field, file }, told) {
    if (!record) return refusal(problem('ALREADY_DELETED', 'id'));
    const attachment = told.newId();
    return drafts([
      creation('attachment', attachment, file),
      revision(kind, record.id, { [field]: [...listIn(record, field), attachment] }),
    ]);
  },
};

/** Takes a file off a record. Its bytes stay: another record, or the history, may name them. */
export const detachFile: Action<AttachmentPlace & { attachment: string }, Facts> = {
  name: 'attachment.delete',
  facts: async (read, { kind, record }) => ({ record: await read.get(kind, record) }),
  decide({ record }, { kind, field, attachment }) {
    if (!record) return refusal(problem('ALREADY_DELETED', 'id'));
    const left = listIn(record, field).filter((each) => each !== attachment);
    return drafts([revision(kind, record.id, { [field]: left.length > 0 ? left : null })]);
  },
};

function listIn(record: object, field: string): readonly string[] {
  return ((record as Readonly<Record<string, unknown>>)[field] ?? []) as readonly string[];
}
