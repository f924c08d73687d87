import { KIND_CASES } from '../../test/fixtures/kinds/index.ts';

/** What the cases of a rule say of it for people to read. */
export interface Described {
  readonly rule: string;
  readonly title: readonly [english: string, chinese: string];
  /** The page of its vendor or issuer that says what it looks like. */
  readonly source: string;
}

export const DESCRIBED: readonly Described[] = KIND_CASES;
