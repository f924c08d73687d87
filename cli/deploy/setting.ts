import type { Value } from './schema.ts';

/** A policy of the browser itself, and what it is for. */
export interface Setting {
  readonly name: string;
  readonly value: Value;
  readonly why: string;
}

export type Browser = 'chrome' | 'edge' | 'firefox';
