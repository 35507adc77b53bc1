import type { Field } from '../../src-core/record/fields.ts';

/** One field of a form. `onLeave` is when it is checked. */
export type ControlProps = {
  id: string;
  field: Field;
  value: unknown;
  onChange(value: unknown): void;
  /** @param value what stands in the field now, where it was changed in the same moment */
  onLeave(value?: unknown): void;
  isWrong?: boolean;
  autoFocus?: boolean;
};
