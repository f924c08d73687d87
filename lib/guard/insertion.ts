/** Text to insert; `html` only where the source had it. */
export interface Insertion {
  readonly plain: string;
  readonly html: string | undefined;
}
