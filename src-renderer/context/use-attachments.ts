import type { AttachmentPlace } from '../../src-core/attachment/attach-file.ts';
import { makeContext } from './make-context.ts';

/** A file that is looked at; `end` lets go of it. */
export type ShownFile = { end(): void } & (
  | { is: 'image'; url: string }
  | {
      is: 'pdf';
      pages: number;
      draw(page: number, canvas: HTMLCanvasElement, widthInPx: number): Promise<void>;
    }
);

/** The files of records; a sentence where something did not work. */
export type Attachments = {
  /** Lets the person choose files, and adds them to a field. */
  add(place: AttachmentPlace): Promise<string | undefined>;
  remove(place: AttachmentPlace, attachment: string): Promise<string | undefined>;
  /** Lets the person choose where a file goes; papers of a person leave on record. */
  save(
    place: AttachmentPlace,
    file: { id: string; name: string; sha256: string },
  ): Promise<string | undefined>;
  /** Opens a picture or a PDF for looking at; a sentence where it cannot be shown. */
  show(file: { name: string; sha256: string; mediaType: string }): Promise<ShownFile | string>;
};

export const [AttachmentsProvider, useAttachments] = makeContext<Attachments>('the attachments');
