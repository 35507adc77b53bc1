import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './hall-fixture.ts';
import { goTo } from './steps.ts';

test('evidence is drawn anew without what the camera wrote, looked at inside the app, and refused when it is not what it says', async ({
  hall: desk,
}) => {
  const { page } = desk;
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const folder = join(desk.profileDir, 'evidence');
  await mkdir(folder);
  const path = (name: string) => join(folder, name);
  await writeFile(path('执照.jpeg'), withCameraNotes(await aPicture(page)));
  await writeFile(path('授权书.pdf'), aPdf());
  await writeFile(path('假的.png'), 'no picture');

  await goTo(desk, 'review');
  const post = page.getByRole('region', { name: '正在审核的岗位' });
  const add = (group: string, name: string) =>
    desk.openFile(
      () => post.getByRole('group', { name: group }).getByRole('button', { name: '添加文件' }).click(),
      path(name),
    );
  await add('营业执照', '假的.png');
  await expect(post.getByText('“假的.png”不是可以识别的图片')).toBeVisible();
  await add('营业执照', '执照.jpeg');
  await post.getByRole('button', { name: '预览“执照.jpg”' }).click();
  const picture = page.getByRole('img', { name: '执照.jpg' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(2400);
  await page.keyboard.press('Escape');
  const kept = await desk.saveFile(() => post.getByRole('button', { name: '另存“执照.jpg”' }).click());
  expect(kept.includes(cameraNote)).toBe(false);

  await add('招聘授权书', '授权书.pdf');
  await post.getByRole('button', { name: '预览“授权书.pdf”' }).click();
  const sheet = page.getByRole('dialog', { name: '授权书.pdf' }).locator('canvas');
  // The page is white, and something is written on it.
  await expect.poll(() => sheet.evaluate(hasInk)).toBe(true);
  expect(errors).toEqual([]);
});

const cameraNote = 'GPS 31.2304N 121.4737E';

/** A picture larger than what is kept. */
async function aPicture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 2000;
    canvas.getContext('2d')?.fillRect(100, 100, 500, 500);
    return canvas.toDataURL('image/jpeg');
  });
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** The same JPEG with a segment as cameras write it. */
function withCameraNotes(jpeg: Buffer): Buffer {
  const note = Buffer.from(`Exif\0\0${cameraNote}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, note, jpeg.subarray(2)]);
}

/** One page with a black square. */
function aPdf(): string {
  const drawing = '100 100 200 200 re f';
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length ${drawing.length}>>stream
${drawing}
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;
}

function hasInk(element: Element): boolean {
  const canvas = element as HTMLCanvasElement;
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return data.some((value, index) => index % 4 === 0 && value < 50 && data[index + 3] === 255);
}
