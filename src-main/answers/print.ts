import { given, refused, type HostAnswers } from '../../src-core/contract/host.ts';
import { printDocument } from '../../src-core/contract/print-document.ts';
import { describeError } from '../describe-error.ts';

/** Puts one HTML document on paper or into a PDF, without running any script in it. */
export type Printer = {
  /** false: the person closed the dialog. */
  print(html: string, landscape: boolean): Promise<boolean>;
  pdf(html: string, landscape: boolean): Promise<Uint8Array>;
};

/** Printing. A printer that fails is a FAILED answer, never an exception. */
export function printAnswers(printer: Printer): Pick<HostAnswers, 'print.page' | 'print.pdf'> {
  return {
    'print.page': async (document) => {
      try {
        return given({ printed: await printer.print(printDocument(document), document.landscape) });
      } catch (error) {
        return refused('FAILED', `print.page: ${describeError(error)}`);
      }
    },
    'print.pdf': async (document) => {
      try {
        return given({ bytes: await printer.pdf(printDocument(document), document.landscape) });
      } catch (error) {
        return refused('FAILED', `print.pdf: ${describeError(error)}`);
      }
    },
  };
}
