import { given, refused, type HostAnswers } from '../../src-core/contract/host.ts';
import { type PrintDocument, printDocument } from '../../src-core/contract/print-document.ts';
import { describeError } from '../describe-error.ts';

/** What a document is printed on. */
export type Paper = Pick<PrintDocument, 'landscape' | 'label'>;

/** Puts one HTML document on paper or into a PDF, without running any script in it. */
export type Printer = {
  /** false: the person closed the dialog. */
  print(html: string, paper: Paper): Promise<boolean>;
  pdf(html: string, paper: Paper): Promise<Uint8Array>;
};

/** Printing. A printer that fails is a FAILED answer, never an exception. */
export function printAnswers(printer: Printer): Pick<HostAnswers, 'print.page' | 'print.pdf'> {
  return {
    'print.page': async (document) => {
      try {
        return given({ printed: await printer.print(printDocument(document), document) });
      } catch (error) {
        return refused('FAILED', `print.page: ${describeError(error)}`);
      }
    },
    'print.pdf': async (document) => {
      try {
        return given({ bytes: await printer.pdf(printDocument(document), document) });
      } catch (error) {
        return refused('FAILED', `print.pdf: ${describeError(error)}`);
      }
    },
  };
}
