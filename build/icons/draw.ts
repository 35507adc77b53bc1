/**
 * Draws the icons of page and packages from src-renderer/public/icon.svg: `node build/icons/draw.ts` on a machine with
 * Chromium. The results are committed, because packaging must not need a browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../../tests/e2e/chromium-path.ts';

const root = join(import.meta.dirname, '../..');
const publicFolder = join(root, 'src-renderer/public');
const drawing = readFileSync(join(publicFolder, 'icon.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const page = await browser.newPage();

async function drawn(size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{width:${size}px;height:${size}px;display:block}</style>${drawing}`,
  );
  return page.screenshot({ omitBackground: true });
}

for (const size of [192, 512]) writeFileSync(join(publicFolder, `icon-${size}.png`), await drawn(size));
writeFileSync(join(import.meta.dirname, 'icon.png'), await drawn(1024));
writeFileSync(join(import.meta.dirname, 'icon.ico'), windowsIcon(await Promise.all([drawn(256)])));
writeFileSync(
  join(import.meta.dirname, 'icon.icns'),
  macIcon([
    ['ic08', await drawn(256)],
    ['ic09', await drawn(512)],
    ['ic10', await drawn(1024)],
  ]),
);
await browser.close();

/** An ICO file around PNG pictures of 256 pixels: a header, one entry of 16 bytes each, then the pictures. */
function windowsIcon(pictures: Buffer[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach((picture, index) => {
    const at = 6 + 16 * index;
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(picture.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  });
  return Buffer.concat([header, ...pictures]);
}

/** An ICNS file: its name and length, then each picture with its type and length. */
function macIcon(pictures: [type: string, picture: Buffer][]): Buffer {
  const parts = pictures.map(([type, picture]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(picture.length + 8, 4);
    return Buffer.concat([head, picture]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...parts]);
}
