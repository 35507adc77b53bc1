import { attachFile, type AttachmentPlace, detachFile } from '../../../src-core/attachment/attach-file.ts';
import { blobLimit } from '../../../src-core/contract/blob-limit.ts';
import type { Host } from '../../../src-core/contract/host.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { fieldsOf } from '../../../src-core/record/fields.ts';
import { say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import type { Attachments } from '../../context/use-attachments.ts';
import { redrawnImage } from '../../workers/image-client.ts';
import { fileFailed } from '../../ui/words/file-failed.ts';
import { noteFirst } from '../../ui/words/note-first.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { saveBytes } from './save-workbook.ts';

const accepted: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Files of records: the bytes are kept and flushed by the host before the change that names them is written. */
export function attachmentsOf(host: Host, store: Store): Attachments {
  return {
    async add(place) {
      try {
        return await added(host, store, place);
      } catch (error) {
        return fileFailed(error).sentence;
      }
    },
    async remove(place, attachment) {
      const outcome = await store.commit(detachFile, { ...place, attachment });
      return outcome.saved ? undefined : outcomeSentences(outcome).join(' ');
    },
    async save(place, { id, name, sha256 }) {
      const kept = await host('blob.get', { sha256 });
      if (!kept.ok) return kept.code === 'MISSING' ? say('ui.files.not-here') : say(`host.${kept.code}`);
      const refused = isPersonal(place)
        ? await noteFirst(store, 'attachment.export', { ...place, attachment: id })
        : undefined;
      if (refused !== undefined) return refused;
      const outcome = await saveBytes(host, kept.value.bytes, name);
      return outcome.state === 'failed' ? outcome.sentence : undefined;
    },
    async show({ name, sha256, mediaType }) {
      const kept = await host('blob.get', { sha256 });
      if (!kept.ok) return kept.code === 'MISSING' ? say('ui.files.not-here') : say(`host.${kept.code}`);
      const bytes = new Uint8Array(kept.value.bytes);
      if (mediaType.startsWith('image/')) {
        const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        return { is: 'image', url, end: () => URL.revokeObjectURL(url) };
      }
      try {
        const { openPdf } = await import('../../workers/pdf-client.ts');
        return { is: 'pdf', ...(await openPdf(bytes)) };
      } catch {
        // Damaged, or locked by a password: whoever made it can tell.
        return say('ui.files.not-shown', { name });
      }
    },
  };
}

function isPersonal({ kind, field }: AttachmentPlace): boolean {
  return fieldsOf(declarationOf(kind)).some((each) => each.name === field && each.isPersonal);
}

async function added(host: Host, store: Store, place: AttachmentPlace): Promise<string | undefined> {
  const opened = await host('files.open', {
    accept: Object.keys(accepted),
    multiple: true,
    maxBytes: blobLimit,
  });
  if (!opened.ok) return say(`host.${opened.code}`);
  for (const { name: chosen, bytes: read } of opened.value.files) {
    if (!read) return say('ui.files.too-large', { name: chosen, mb: blobLimit / 1024 / 1024 });
    if (read.byteLength === 0) return say('ui.files.empty', { name: chosen });
    const fit = await fitted(chosen, read);
    if (typeof fit === 'string') return fit;
    const { name, mediaType, bytes } = fit;
    const sha256 = hex(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
    const kept = await host('blob.put', { sha256, bytes });
    if (!kept.ok) return say('app.file-failed', { why: say(`host.${kept.code}`) });
    const file = {
      name: name.slice(-200),
      sha256,
      mediaType,
      bytes: bytes.byteLength,
    };
    const outcome = await store.commit(attachFile, { ...place, file });
    if (!outcome.saved) return outcomeSentences(outcome).join(' ');
  }
  return undefined;
}

type Fitted = { name: string; mediaType: string; bytes: Uint8Array };

/** The file as it is kept: a picture drawn anew, a PDF that is one; a sentence where it is not what its name says. */
async function fitted(name: string, bytes: Uint8Array): Promise<Fitted | string> {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  const mediaType = accepted[ending] ?? 'application/octet-stream';
  if (mediaType.startsWith('image/')) {
    const drawn = await redrawnImage(bytes);
    if (!drawn.ok) return say('ui.files.no-picture', { name });
    return { name: `${name.slice(0, -ending.length)}.jpg`, mediaType: 'image/jpeg', bytes: drawn.bytes };
  }
  if (mediaType === 'application/pdf' && !isPdf(bytes)) return say('ui.files.no-pdf', { name });
  return { name, mediaType, bytes };
}

/** The mark stands within the first 1,024 bytes (ISO 32000-1, annex H). */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
