import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { Paper, Printer } from './answers/print.ts';
import { printOrigin } from './app-address.ts';
import type { PrintQueue } from './serve-app.ts';
import { printWindowOptions } from './window-options.ts';

/**
 * Prints through a window that nobody sees. The document is handed over in memory and never lies on the disk:
 * lists of people are printed.
 */
export function windowPrinter(prints: PrintQueue): Printer {
  return {
    print: (html, paper) => withDocument(prints, html, (window) => printOnPaper(window, paper)),
    pdf: (html, { landscape }) =>
      withDocument(prints, html, async ({ webContents }) =>
        Uint8Array.from(
          await webContents.printToPDF({
            pageSize: 'A4',
            landscape,
            printBackground: true,
            // The document names its paper itself, a label too.
            preferCSSPageSize: true,
          }),
        ),
      ),
  };
}

function printOnPaper({ webContents }: BrowserWindow, { landscape, label }: Paper): Promise<boolean> {
  // Electron wants micrometres.
  const pageSize = label ? { width: label.widthInMm * 1000, height: label.heightInMm * 1000 } : 'A4';
  return new Promise((resolve, reject) => {
    webContents.print({ silent: false, printBackground: true, pageSize, landscape }, (success, reason) => {
      if (success) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new Error('the printer refused'));
    });
  });
}

async function withDocument<T>(
  prints: PrintQueue,
  html: string,
  act: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const key = randomUUID();
  const window = new BrowserWindow(printWindowOptions());
  try {
    prints.set(key, html);
    await window.loadURL(`${printOrigin}/${key}`);
    return await act(window);
  } finally {
    prints.delete(key);
    window.destroy();
  }
}
