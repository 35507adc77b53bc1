import type { Field } from '../../../src-core/record/fields.ts';

/** One field of a form. `onLeave` is when it is checked. */
export type ControlProps = {
  id: string;
  field: Field;
  value: unknown;
  onChange(value: unknown): void;
  /** @param value what stands in the field now, where it was changed in the same moment */
  onLeave(value?: unknown): void;
  isWrong?: boolean;
  /** Of a small table: where in it something is wrong, such as `1.end`. */
  wrongParts?: ReadonlySet<string>;
  autoFocus?: boolean;
};
