import { given, refused, type HostAnswers } from '../../src-core/contract/host.ts';
import { printDocument } from '../../src-core/contract/print-document.ts';

/** Prints through a hidden frame in which no script runs. A browser does not say whether the person went through with it. */
export const printPage: HostAnswers['print.page'] = async (sheet) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:0;height:0;border:0;visibility:hidden';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = printDocument(sheet);
  document.body.append(frame);
  try {
    await loaded;
    const inside = frame.contentWindow;
    if (!inside) return refused('FAILED', 'print.page: the frame is gone');
    inside.print();
    return given({ printed: true });
  } finally {
    frame.remove();
  }
};
