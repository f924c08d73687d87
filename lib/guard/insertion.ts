import type { Flavours } from './flavours.ts';

/** What to insert; `html` only where the source had it. */
export interface Insertion {
  readonly plain: string;
  readonly html: string | undefined;
  /** What else a paste brought that goes in as it was. */
  readonly beside?: Pick<Flavours, 'others' | 'files'>;
}

/** A paste as it was. */
export function originalOf(flavours: Flavours): Insertion {
  const { plain, html } = flavours;
  return { plain, html: html === '' ? undefined : html, beside: flavours };
}
