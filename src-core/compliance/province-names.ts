import { divisions } from '../standards/division-list.ts';

/** The provinces as people call them (`河南`), as a choice of a regular expression. */
export const provinceNames = [...divisions.values()]
  .filter(({ code }) => code.endsWith('0000'))
  .map(({ name, spellings }) => spellings.at(-1) ?? name)
  .join('|');
