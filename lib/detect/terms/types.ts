import type { Item } from './pattern.ts';

/** Whether something stands where its letters do, and from where to where. */
export type Accept = (
  text: string,
  start: number,
  end: number,
  word: string,
) => { readonly start: number; readonly end: number } | false;

/** One thing to look for. */
export interface Literal {
  readonly rule: string;
  /** Its letters, or those it begins with. */
  readonly word: string;
  readonly accept: Accept;
  /** Those of a pattern. */
  readonly items: readonly Item[] | undefined;
}

/** Calls `visit` with what may stand in a text, and where its letters do. */
export type Scan = (
  text: string,
  visit: (literal: Literal, start: number, end: number) => void,
) => void;
