import { text } from '../record/common-fields.ts';

/** A unified social credit code (GB 32100-2015). Its form is checked here, its check digit only warns (enterprise/rules.ts). */
export const usccField = text(18).refine(
  (value) => /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(value),
  {
    params: { problem: 'USCC_FORMAT' },
  },
);

/** A number of an identity document; what it must look like depends on the document kind (graduate/rules.ts). */
export const identityNumberField = text(40);

/** A telephone number, with or without area code. */
export const phoneField = text(30).refine((value) => /^[+\d][\d\s()（）-]{4,28}\d$/.test(value), {
  params: { problem: 'PHONE_FORMAT' },
});

/** An e-mail address. */
export const emailField = text(120).refine((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), {
  params: { problem: 'EMAIL_FORMAT' },
});
