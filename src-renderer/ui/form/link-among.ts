import { createContext, useContext } from 'react';

/** By field: the ids that a form around offers for a link, where not every record of the kind is meant. */
export type LinkAmong = Readonly<Record<string, readonly string[]>>;

export const LinkAmongContext = createContext<LinkAmong>({});

/** The ids that may be chosen for this field, in their order; undefined where all may. */
export function useLinkAmong(field: string): readonly string[] | undefined {
  return useContext(LinkAmongContext)[field];
}
