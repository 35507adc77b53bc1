import type { ImageAnswer } from './image-client.ts';

/** Enough to read the small print of an A4 licence. */
const longestSideInPx = 2_400;
const quality = 0.85;

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  void redrawn(data)
    .catch((error: unknown): ImageAnswer => ({
      ok: false,
      detail: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => self.postMessage(answer));
});

async function redrawn(bytes: Uint8Array<ArrayBuffer>): Promise<ImageAnswer> {
  // Turned as its camera says, because that note is lost with all the others.
  const picture = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSideInPx / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return { ok: false, detail: 'no canvas' };
  // A picture may be transparent; paper is white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return { ok: true, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
