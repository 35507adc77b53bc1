import { z } from 'zod';
import { tidyMajorCode } from './discipline-table.ts';
import { checkEmail, tidyEmail } from './email.ts';
import { checkPhone, tidyPhone } from './phone.ts';
import { toHalfWidth, toPlainCode } from './to-half-width.ts';

// A number is stored in one spelling, whoever typed it where: equal ones are equal texts, sealed ones too.
const spelled = (max: number, tidy: (text: string) => string) => z.string().overwrite(tidy).min(1).max(max);

/** A unified social credit code (GB 32100-2015). Its form is checked here, its check digit only warns (enterprise/rules.ts). */
export const usccField = spelled(18, toPlainCode).refine(
  (value) => /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(value),
  {
    params: { problem: 'USCC_FORMAT' },
  },
);

/** A number of an identity document; what it must look like depends on the document kind (graduate/rules.ts). */
export const identityNumberField = spelled(40, toPlainCode);

/** A student's number: letters, digits and hyphens as the school gave them, without spaces. */
export const studentNumberField = spelled(30, (text) => toHalfWidth(text).replace(/[\s'’‘`]/g, ''));

/** The code of a major. */
export const majorCodeField = spelled(12, tidyMajorCode);

/** A telephone number, with or without area code. */
export const phoneField = spelled(30, tidyPhone).refine((value) => checkPhone(value).format === 'ok', {
  params: { problem: 'PHONE_FORMAT' },
});

/** An e-mail address. */
export const emailField = spelled(120, tidyEmail).refine((value) => checkEmail(value).format === 'ok', {
  params: { problem: 'EMAIL_FORMAT' },
});
