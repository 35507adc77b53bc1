import type { ReactNode } from 'react';
import './badge.css';

export type BadgeTone = 'gold' | 'blue' | 'teal' | 'green' | 'amber' | 'grey';

/** A word on a coloured ground; the word says what the colour means. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
