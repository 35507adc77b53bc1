import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF that is shown page by page on canvases of ours: no plug-in, no frame, nothing of it runs. */
export type OpenPdf = {
  pages: number;
  /** @param page from 1 on */
  draw(page: number, canvas: HTMLCanvasElement, widthInPx: number): Promise<void>;
  end(): void;
};

/** Opens a PDF in a worker of its own. @throws what the library says of a file that cannot be read, or that has a password */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
  const worker = PDFWorker.create({ port: thread });
  const end = (): void => {
    worker.destroy();
    thread.terminate();
  };
  try {
    // Content security allows neither eval nor WebAssembly.
    const document = await getDocument({ data: bytes, worker, useWasm: false, enableXfa: false }).promise;
    return {
      pages: document.numPages,
      async draw(number, canvas, widthInPx) {
        const page = await document.getPage(number);
        const scale = (widthInPx * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
        const viewport = page.getViewport({ scale });
        canvas.width = viewport.width;
        canvas.height = viewport.height;
        await page.render({ canvas, viewport }).promise;
      },
      end,
    };
  } catch (error) {
    end();
    throw error;
  }
}
